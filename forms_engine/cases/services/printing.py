"""Sets a case as one PDF: its document first, then the pages of every file that was checked."""

import io
from contextlib import suppress
from uuid import UUID

from django.db import transaction
from pikepdf import Pdf, PdfError
from PIL import Image, UnidentifiedImageError

from forms_engine.audit.services import record
from forms_engine.runs.enums import FileState
from forms_engine.runs.errors import UnknownFile
from forms_engine.staff.models import User
from theme.pdf import Document, typeset

from ..fields import Field, may_read
from ..models import Case
from .files import Download, case_files, open_file

UNREADABLE = (UnknownFile, PdfError, UnidentifiedImageError)
A4_WIDTH = 8.27  # inches: a picture is as wide as the page


def printed(case: Case, document: Document, *, by: User) -> bytes:
    """The whole bundle; each file is recorded as read, one that cannot be opened is left out.

    Raises KeyDestroyed for an erased case.
    """
    with transaction.atomic():
        record(case.stream, "printed", by=by)
    with Pdf.open(io.BytesIO(typeset(document))) as bundle:
        for file in _files(case, by=by):
            with suppress(*UNREADABLE):
                found = open_file(case, file, by=by)
                with Pdf.open(io.BytesIO(_pages(found))) as pages:
                    bundle.pages.extend(pages.pages)
        out = io.BytesIO()
        bundle.save(out)
    return out.getvalue()


def _files(case: Case, *, by: User) -> list[UUID]:
    if not may_read(by, case, Field.FILES):
        return []
    return [row.pk for row in case_files(case) if row.state == FileState.AVAILABLE]


def _pages(found: Download) -> bytes:
    """The file as PDF; a picture becomes one page."""
    data = b"".join(found.pieces)
    if found.media == "application/pdf":
        return data
    out = io.BytesIO()
    with Image.open(io.BytesIO(data)) as picture:
        picture.convert("RGB").save(out, "PDF", resolution=picture.width / A4_WIDTH)
    return out.getvalue()
