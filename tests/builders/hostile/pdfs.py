"""PDFs that are broken, bloated or only odd; each with what becomes of it."""

import zlib

from builders.files import (
    act,
    make_locked_pdf,
    make_pdf,
    make_pdf_locked_for_printing,
    make_pdf_with_annotation,
)
from builders.hostile.payloads import ANY, HTML, MARK
from builders.hostile.writing import CATALOG, HEAD, PAGE, in_stream, packed, pdf, stream, updated

Cases = dict[str, tuple[str, bytes]]
PLAIN = pdf()
BOX = b"/MediaBox[%b]"
ITEMS = b"0 " * 1_000_000


def bomb(megabytes):
    """An array of very many numbers in very few bytes."""

    def encode(head):
        made = zlib.compressobj(9)
        pieces = [head[:4], b"[", *[ITEMS[:1_000_000]] * megabytes, b"]"]
        return b"".join(map(made.compress, pieces)) + made.flush()

    return in_stream({6: b""}, page=b"/Odd 6 0 R", encode=encode)


def sized(box, more=b""):
    return pdf(page=BOX % box + more)


def deep(levels):
    """A tree of pages in which each branch holds one branch."""
    first = 4
    branches = [
        b"<</Type/Pages/Count 1/Parent 2 0 R/Kids[%d 0 R]>>" % (first + n + 1)
        for n in range(levels)
    ]
    last = PAGE % b""
    return pdf(*branches, last, pages=b"<</Type/Pages/Count 1/Kids[4 0 R]>>")


def broken() -> Cases:
    made = {
        "a header": HEAD,
        "a web page": HEAD + HTML,
        "zeros": HEAD + bytes(5000),
        "a third": make_pdf(5)[: len(make_pdf(5)) // 3],
        "no pages": pdf(pages=b"<</Type/Pages/Count 0/Kids[]>>"),
        "pages that are none": pdf(pages=b"(x)"),
        "pages in a ring": pdf(pages=b"<</Type/Pages/Count 1/Kids[2 0 R]>>"),
        "no root": PLAIN.replace(b"/Root 1 0 R", b"/Root 9 0 R").replace(b"/Catalog", b"/Cat"),
        "a root that is a number": PLAIN.replace(CATALOG % b"", b"17"),
        "two hundred dictionaries in one another": pdf(
            b"<</A" * 200 + b"1" + b">>" * 200, page=b"/Odd 4 0 R"
        ),
        "half a million arrays in one another": pdf(b"[" * 500_000, page=b"/Odd 4 0 R"),
        "a page as large as a town": sized(b"0 0 1000000000 1000000000"),
        "a page of large units": sized(b"0 0 1000 1000", b"/UserUnit 1000"),
        "a page without height": sized(b"0 0 99 0"),
        "a bomb that fits its stream": bomb(3),
        "a bomb of five megabytes": bomb(5),
        "a bomb of forty megabytes": bomb(40),
        "two million numbers": pdf(b"[" + ITEMS * 2 + b"]", page=b"/Odd 4 0 R"),
        "beginnings without end": HEAD + b"1 0 obj<<\n" * 50_000,
        "a lock that nobody knows": pdf(trailer=b"/Encrypt<</Filter/Own/V 9>>/ID[<00><00>]"),
        "a table of a hundred million": HEAD
        + b"xref\n0 99999999\n"
        + b"0000000000 00000 n \n" * 5000,
        "a packed table that swells": HEAD
        + b"1 0 obj\n"
        + packed(bytes(20_000_000), b"/Type/XRef/Size 9999999/W[1 4 2]/Root 1 0 R")
        + b"\nendobj\nstartxref\n9\n%%EOF",
    }
    return {name: ("damaged", data) for name, data in made.items()}


def bloated() -> Cases:
    made = {
        "fifty-one pages": make_pdf(51),
        "a page fifty-one times": pdf(
            pages=b"<</Type/Pages/Count 51/Kids[%b]>>" % (b"3 0 R " * 51)
        ),
        "a dictionary of many words": pdf(
            b"<<" + b"".join(b"/A%d 0" % n for n in range(400_000)) + b">>"
        ),
        "sixty thousand objects": pdf(*[b"null"] * 60_000),
        "a quarter of a million values": pdf(*[b"[<<>><<>><<>><<>><<>>]"] * 25_000),
    }
    return {name: ("too_many_pages", data) for name, data in made.items()}


def locked() -> Cases:
    made = {
        "a password": make_locked_pdf(),
        "a password for printing": make_pdf_locked_for_printing(),
    }
    return {name: ("encrypted", data) for name, data in made.items()}


def odd() -> Cases:
    """Taken, since nothing in them does anything; nothing but their pages is kept."""
    made = {
        "plain": PLAIN,
        "fifty pages": make_pdf(50),
        "a link to a page": make_pdf_with_annotation(A=act("URI", URI="https://example.org")),
        "a link to a mailbox": pdf(
            page=b"/Annots[<</Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(mailto:a@example.org)>>>>]"
        ),
        "a link without a kind": pdf(
            page=b"/Annots[<</Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(www.example.org)>>>>]"
        ),
        "opens at a page": pdf(root=b"/OpenAction[3 0 R/Fit]"),
        "an earlier version": updated(
            pdf(b"<</JS(rakeen-canary)>>", root=b"/Odd 4 0 R"), {4: b"null"}
        ),
        "an earlier picture": updated(pdf(stream(MARK), page=b"/Contents 4 0 R"), {4: stream(b"")}),
        "an object without an owner": pdf(stream(MARK)),
        "words between objects": PLAIN.replace(b"endobj\n", b"endobj\n%" + MARK + b"\n", 1),
        "a table that was moved": PLAIN.replace(b"startxref\n", b"startxref\n9"),
        "a tree of forty branches": deep(40),
        "a page that is a word": sized(b"(a) 0 9 9"),
        "a table that leads to itself": PLAIN.replace(
            b"/Root", b"/Prev %d/Root" % PLAIN.rindex(b"xref\n0")
        ).replace(b"/Type/Catalog", b"/Type/Nothing"),
        "a signature": pdf(
            b"<</Type/Sig/ByteRange[0 1 2 3]/Contents<00>>>",
            root=b"/AcroForm<</SigFlags 3/Fields[<</FT/Sig/V 4 0 R>>]>>",
        ),
        "a form to fill in": pdf(root=b"/AcroForm<</Fields[<</FT/Tx/T(name)/V(x)>>]>>"),
        "packed objects": in_stream({6: b"<</A 1>>"}, page=b"/Odd 6 0 R"),
        "a stream that unpacks to much": pdf(packed(bytes(10_000_000)), page=b"/Contents 4 0 R"),
    }
    behind = {f"{name} behind": PLAIN + data for name, data in ANY.items()}
    return {name: ("kept", data) for name, data in {**made, **behind}.items()}


def pdfs() -> Cases:
    """The whole family."""
    families = {"broken": broken(), "bloated": bloated(), "locked": locked(), "odd": odd()}
    return {f"pdf {f}: {name}": one for f, cases in families.items() for name, one in cases.items()}
