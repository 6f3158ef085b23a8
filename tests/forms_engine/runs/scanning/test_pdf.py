"""A PDF that does something is refused; one that shows something is written anew."""

from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from builders.files import (
    HTML,
    act,
    make_locked_pdf,
    make_pdf,
    make_pdf_locked_for_printing,
    make_pdf_that_hides_a_script,
    make_pdf_with_annotation,
    make_pdf_with_attachment,
    make_zip,
    script,
)
from builders.hostile.pdfs import bomb
from builders.hostile.writing import pdf
from forms_engine.runs.scanning.findings import Bad
from forms_engine.runs.scanning.pdf import checked

ACTIVE = {
    "a script on opening": make_pdf(OpenAction=script()),
    "a launch on opening": make_pdf(OpenAction=act("Launch", F=String("cmd.exe"))),
    "an address on opening": make_pdf(OpenAction=act("URI", URI=String("https://x.example"))),
    "a script behind a page": make_pdf(
        OpenAction=act("GoTo", D=Array([0, Name.Fit]), Next=script())
    ),
    "a script by name": make_pdf(Names=Dictionary(JavaScript=Dictionary(Names=["x", script()]))),
    "a script in hiding": make_pdf_that_hides_a_script(),
    "a script of the page": make_pdf(AA=Dictionary(O=script())),
    "a script of a link": make_pdf_with_annotation(A=script()),
    "a program of a link": make_pdf_with_annotation(A=act("Launch", F=String("x"))),
    "another file of a link": make_pdf_with_annotation(A=act("GoToR", F=String("x"))),
    "a form that sends": make_pdf_with_annotation(A=act("SubmitForm", F=String("https://x"))),
    "a form of forms": make_pdf(AcroForm=Dictionary(XFA=String("<xdp/>"))),
    "a file inside": make_pdf_with_attachment(),
    "a film": make_pdf_with_annotation(RichMediaContent=Dictionary()),
    "dictionaries in arrays": make_pdf(Odd=Array([Array([Dictionary(JS=String("x"))])])),
}


@pytest.mark.parametrize("name", ACTIVE)
def test_active_content_is_refused(name):
    with pytest.raises(Bad, match="active_content"):
        checked(ACTIVE[name])


@pytest.mark.parametrize("make", [make_locked_pdf, make_pdf_locked_for_printing])
def test_an_encrypted_pdf_is_refused(make):
    with pytest.raises(Bad, match="encrypted"):
        checked(make())


@pytest.mark.parametrize(
    "harmless",
    [
        make_pdf(3),
        make_pdf(50),
        make_pdf(OpenAction=Array([0, Name.Fit])),
        make_pdf(OpenAction=act("GoTo", D=Array([0, Name.Fit]))),
        make_pdf_with_annotation(A=act("URI", URI=String("https://example.org"))),
    ],
)
def test_a_quiet_pdf_keeps_its_pages(harmless):
    with pikepdf.open(BytesIO(harmless)) as before:
        pages = len(before.pages)

    with pikepdf.open(BytesIO(checked(harmless).data)) as after:
        assert len(after.pages) == pages


@pytest.mark.parametrize("extra", [HTML, make_zip()])
def test_what_hangs_before_or_behind_the_pages_is_gone(extra):
    kept = checked(make_pdf() + extra).data

    assert extra not in kept
    assert kept.startswith(b"%PDF-")


def test_more_pages_than_anybody_reads_are_refused():
    with pytest.raises(Bad, match="too_many_pages"):
        checked(make_pdf(51))


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7\n", b"%PDF-1.7\n" + HTML, make_pdf()[:200], b"%PDF-" + bytes(5000)]
)
def test_what_cannot_be_read_is_damaged(data):
    with pytest.raises(Bad, match="damaged"):
        checked(data)


def test_a_pdf_without_pages_is_damaged():
    with pytest.raises(Bad, match="damaged"):
        checked(make_pdf(0))


@pytest.mark.parametrize(
    "piece",
    [b"<</A" * 200 + b"1" + b">>" * 200, b"[" * 90_000 + b"]" * 90_000],
    ids=["dictionaries", "arrays"],
)
def test_a_pdf_of_which_something_cannot_be_read_is_damaged(piece):
    with pytest.raises(Bad, match="damaged"):
        checked(pdf(piece, page=b"/Odd 4 0 R"))


def test_a_stream_of_objects_that_swells_is_not_unpacked():
    with pytest.raises(Bad, match="damaged"):
        checked(bomb(5))


def test_a_pdf_that_has_lost_some_of_its_pages_is_damaged():
    whole = make_pdf(5)

    with pytest.raises(Bad, match="damaged"):
        checked(whole[: len(whole) // 3])


@pytest.mark.parametrize(
    ("box", "more"),
    [
        (b"0 0 14401 99", b""),
        (b"0 0 99 1000000000", b""),
        (b"0 0 99 0", b""),
        (b"9 0 -14400 99", b""),
        (b"0 0 1000 1000", b"/UserUnit 1000"),
    ],
)
def test_a_page_that_no_reader_can_draw_is_damaged(box, more):
    with pytest.raises(Bad, match="damaged"):
        checked(pdf(page=b"/MediaBox[%b]%b" % (box, more)))


def test_a_large_poster_is_taken():
    assert checked(pdf(page=b"/MediaBox[0 0 14400 14400]")).kind == "pdf"
