"""Refuses PDFs that do something when they are opened; the others are written anew.

Writing anew keeps only what the pages lead to: bytes before, between and behind are gone.
"""

from collections.abc import Iterator
from io import BytesIO

import pikepdf

from .findings import PDF, Bad, Clean

MOST_PAGES = 50
MOST_OBJECTS = 50_000
DEEPEST = 50
ACTIVE_KEYS = {
    "/JS", "/JavaScript", "/AA", "/Launch", "/EmbeddedFile", "/EmbeddedFiles", "/EF", "/XFA",
    "/RichMediaContent", "/RichMediaSettings", "/GoToE", "/GoToR", "/AF",
}  # fmt: skip
ACTIVE_VALUES = {
    "/S": {
        "/JavaScript", "/Launch", "/GoToE", "/GoToR", "/ImportData", "/SubmitForm", "/Rendition",
        "/Movie", "/Sound", "/GoTo3DView", "/RichMediaExecute",
    },
    "/Type": {"/EmbeddedFile", "/Filespec"},
    "/Subtype": {"/RichMedia", "/3D", "/FileAttachment", "/Screen", "/Movie", "/Sound"},
}  # fmt: skip


def checked(data: bytes) -> Clean:
    """The same pages in a file written by us; raises Bad."""
    try:
        with pikepdf.open(BytesIO(data)) as pdf:
            return Clean(PDF, _written(_harmless(pdf)))
    except pikepdf.PasswordError:
        raise Bad("encrypted") from None
    # The last is pikepdf's own, for objects that it does not read: such a file is refused too.
    except (pikepdf.PdfError, ValueError, TypeError, KeyError, RuntimeError, NotImplementedError):
        raise Bad("damaged") from None


def _harmless(pdf: pikepdf.Pdf) -> pikepdf.Pdf:
    if pdf.is_encrypted:
        raise Bad("encrypted")
    if len(pdf.objects) > MOST_OBJECTS or len(pdf.pages) > MOST_PAGES:
        raise Bad("too_many_pages")
    if not len(pdf.pages):
        raise Bad("damaged")
    if _opens_with_an_act(pdf) or any(_is_active(one) for one in _dictionaries(pdf)):
        raise Bad("active_content")
    return pdf


def _opens_with_an_act(pdf: pikepdf.Pdf) -> bool:
    """Opening at a certain page is no act; most writing programs ask for it."""
    found = pdf.Root.get("/OpenAction")
    if found is None or isinstance(found, pikepdf.Array):
        return False
    goes = isinstance(found, pikepdf.Dictionary) and found.get("/S") == pikepdf.Name.GoTo
    return not goes or "/Next" in found


def _dictionaries(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    for one in pdf.objects:
        yield from _within(one, 0)


def _within(value: object, depth: int) -> Iterator[pikepdf.Object]:
    """Every dictionary that lies in `value` itself; what it refers to comes in its own turn."""
    if depth > DEEPEST:
        raise Bad("active_content")
    if isinstance(value, pikepdf.Stream):
        value = value.stream_dict
    if isinstance(value, pikepdf.Dictionary):
        yield value
        inner = [item for _name, item in value.items()]
    else:
        inner = list(value) if isinstance(value, pikepdf.Array) else []
    for item in inner:
        if not getattr(item, "is_indirect", False):
            yield from _within(item, depth + 1)


def _is_active(found: pikepdf.Object) -> bool:
    if not ACTIVE_KEYS.isdisjoint(found.keys()):
        return True
    return any(str(found.get(key, "")) in words for key, words in ACTIVE_VALUES.items())


def _written(pdf: pikepdf.Pdf) -> bytes:
    target = BytesIO()
    pdf.save(target, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    return target.getvalue()
