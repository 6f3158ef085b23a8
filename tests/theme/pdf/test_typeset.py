"""Documents become PDFs: words stay data, columns share the page, equal words are equal bytes."""

import pypdfium2
import pytest

from theme.pdf import Document, Facts, Heading, Points, Signatures, Table, Words, typeset

EVERY_KIND = (
    Heading("الحضور"),
    Facts((("النصاب", "3 أعضاء"),)),
    Words("قررت اللجنة ما يأتي.\nويُبلَّغ أصحاب الطلبات.", tone="box"),
    Table(("الطلب", "القرار"), (("\u2066RK-2222A\u2069", "قبول"),)),
    Points(("أول", "ثان"), numbered=True),
    Signatures((("سارة", "رئيسة الجلسة"), ("خالد", "عضو"))),
)


def document(*blocks, language="ar", **given):
    return Document(title=given.pop("title", "قرار"), language=language, blocks=blocks, **given)


def pages(pdf):
    return [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(pdf)]


def place_of(pdf, words):
    """The left edge of words on the first page, in points."""
    text = pypdfium2.PdfDocument(pdf)[0].get_textpage()
    at, _count = text.search(words).get_next()
    return text.get_charbox(at)[0]


def test_every_kind_of_block_is_drawn_and_the_page_is_numbered_in_its_language():
    (text,) = pages(typeset(document(*EVERY_KIND, above="جمعية ركين", below="حاشية")))

    words = ("قرار", "الحضور", "أعضاء", "أصحاب", "قبول", "أول", "سارة", "خالد", "عضو", "صفحة")
    assert [word for word in words if word not in text] == []


def test_the_same_document_is_the_same_bytes():
    assert typeset(document(*EVERY_KIND)) == typeset(document(*EVERY_KIND))


def test_what_somebody_typed_is_never_read_as_markup():
    typed = '#panic("x") *bold* $x^2$ @ref #include "/etc/passwd"'

    (text,) = pages(typeset(document(Words(typed), language="en", title="Minutes")))

    assert typed in text


@pytest.mark.parametrize(("language", "right"), [("ar", True), ("en", False), ("ur", True)])
def test_a_document_runs_in_the_direction_of_its_language(language, right):
    pdf = typeset(document(Words("Nusuk"), language=language, title="RK-2222A"))

    assert (place_of(pdf, "Nusuk") > 300) is right


def test_the_head_of_a_long_table_is_repeated_on_every_page():
    rows = [(f"RK-{number}", "accepted") for number in range(60)]

    found = pages(typeset(document(Table(("Request", "Outcome"), rows), language="en")))

    assert [page.count("Outcome") for page in found] == [1] * len(found)
    assert len(found) > 1


def test_columns_share_the_width_by_their_longest_cell():
    table = Table(("No.", "Reason"), (("1", "a" * 90), ("2", "b" * 20)))

    assert table.shares == [6, 40]


def test_a_row_with_a_cell_too_few_is_refused():
    with pytest.raises(ValueError, match="as many cells"):
        Table(("One", "Two"), (("1",),))


def test_it_is_tagged_and_says_its_title_and_language():
    pdf = typeset(document(*EVERY_KIND))

    assert pypdfium2.PdfDocument(pdf).get_metadata_value("Title") == "قرار"
    assert pypdfium2.PdfDocument(pdf).is_tagged()
