"""Looks into what is kept, segment by segment and object by object."""

import struct
from io import BytesIO

import pikepdf

START, END, SCAN = 0xD8, 0xD9, 0xDA
NEEDED = {0xE0, 0xDB, 0xC0, 0xC4, SCAN}
JFIF = b"JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
ACTS = (b"/JS", b"/JavaScript", b"/Launch", b"/EmbeddedFile", b"/AA", b"/XFA", b"/SubmitForm")
BESIDE = (b"rakeen-canary", b"<script>")


def surplus(jpeg: bytes) -> list[str]:
    """What a picture holds besides its dots and what is needed to draw them."""
    found, at = [], 2
    while jpeg[at : at + 1] == b"\xff" and jpeg[at + 1] != END:
        marker, size = jpeg[at + 1], struct.unpack_from("!H", jpeg, at + 2)[0]
        body = jpeg[at + 4 : at + 2 + size]
        if marker not in NEEDED or (marker == 0xE0 and body != JFIF):
            found.append(f"segment {marker:x}")
        at += 2 + size
        if marker == SCAN:
            at = _behind_dots(jpeg, at)
    if jpeg[:2] != bytes([0xFF, START]) or jpeg[at:] != bytes([0xFF, END]):
        found.append("bytes around it")
    return found


def _behind_dots(jpeg: bytes, at: int) -> int:
    while not (jpeg[at] == 0xFF and jpeg[at + 1]):
        at = jpeg.index(b"\xff", at + (jpeg[at] == 0xFF))
    return at


def remains(pdf: bytes) -> list[str]:
    """What a document holds that acts, or that was beside its pages; packed parts opened."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        words = b" ".join(map(_structure, opened.objects))
    found = [word.decode() for word in ACTS if word in words]
    found += [word.decode() for word in BESIDE if word in pdf]
    whole = pdf.startswith(b"%PDF-") and pdf.count(b"%%EOF") == 1 and pdf.endswith(b"%%EOF\n")
    return found if whole else [*found, "bytes around it"]


def _structure(one: pikepdf.Object) -> bytes:
    """An object without its dots and letters."""
    return (one.stream_dict if isinstance(one, pikepdf.Stream) else one).unparse()


def left_over(data: bytes) -> list[str]:
    """Whatever should not be in a file that is kept."""
    return remains(data) if data.startswith(b"%PDF-") else surplus(data)
