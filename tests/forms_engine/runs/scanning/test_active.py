"""What acts in a PDF is found wherever it lies; where a link leads is read as readers read it."""

from io import BytesIO

import pikepdf
import pytest

from builders.hostile.writing import pdf
from forms_engine.runs.scanning.active import is_active, is_quiet
from forms_engine.runs.scanning.findings import Bad


def acts(data):
    with pikepdf.open(BytesIO(data)) as opened:
        return is_active(opened)


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/a?b=c:d",
        "HTTP://example.org",
        "mailto:a@example.org",
        "tel:+966920000000",
        "www.example.org",
        "page.html#part",
        "#part",
        "",
    ],
)
def test_a_page_a_mailbox_and_a_phone_are_quiet(address):
    assert is_quiet(address)


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        " \tJava\nScript\u200b:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "\\\\host\\share",
        "//host/share",
        "ms-msdt:/id",
        "skype:a?call",
    ],
)
def test_every_other_address_is_not(address):
    assert not is_quiet(address)


def test_a_plain_page_does_not_act():
    assert not acts(pdf())


def test_what_lies_deep_in_arrays_and_dictionaries_is_found():
    assert acts(pdf(b"[[<</A[<</B<</JS(x)>>>>]>>]]"))


def test_a_field_of_flags_is_no_file():
    assert not acts(pdf(page=b"/Annots[<</Subtype/Link/F 4/Rect[0 0 9 9]>>]"))


def test_a_file_beside_the_document_is_found():
    assert acts(pdf(b"<</F(other.pdf)>>"))


def test_more_than_anybody_looks_through_is_too_long():
    with pytest.raises(Bad, match="too_many_pages"):
        acts(pdf(b"[" + b"0 " * 200_001 + b"]"))
