"""Refuses PDFs that do something when they are opened; the others are written anew.

Writing anew keeps only what the pages lead to: bytes before, between and behind are gone.
"""

from io import BytesIO

import pikepdf
from pikepdf import settings

from .active import is_active
from .findings import PDF, Bad, Clean

MOST_PAGES = 50
MOST_OBJECTS = 50_000
LARGEST_SIDE = 14_400  # the format's own largest page: 200 inches
MOST_UNPACKED = 4_000_000  # bytes of a table or a stream of objects
DEEPEST = 60
MOST_WARNINGS = 1000
LOST = ("limit", "bad_alloc", "Pages tree")  # what qpdf says where it left something out


def checked(data: bytes) -> Clean:
    """The same pages in a file written by us; raises Bad."""
    settings.set_qpdf_limits(
        flate_max_memory=MOST_UNPACKED, parser_max_nesting=DEEPEST, doc_max_warnings=MOST_WARNINGS
    )
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
    if is_active(pdf):
        raise Bad("active_content")
    if _is_incomplete(pdf) or not all(map(_fits, pdf.pages)):
        raise Bad("damaged")
    return pdf


def _is_incomplete(pdf: pikepdf.Pdf) -> bool:
    """Whether something was too large to be read, or cut off: no paper is kept with a hole."""
    return any(word in str(warning) for warning in pdf.get_warnings() for word in LOST)


def _fits(page: pikepdf.Page) -> bool:
    """Whether the page has a size that a reader can draw."""
    left, bottom, right, top = (float(side) for side in page.mediabox)
    unit = float(page.obj.get("/UserUnit", 1))
    return all(0 < abs(side) * unit <= LARGEST_SIDE for side in (right - left, top - bottom))


def _written(pdf: pikepdf.Pdf) -> bytes:
    target = BytesIO()
    pdf.save(target, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    return target.getvalue()
