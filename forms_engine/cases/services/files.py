"""Gives a file of a case to a member of staff who may read it; each time stands in the history."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from uuid import UUID

from django.db import transaction

from forms_engine.audit.services import record
from forms_engine.runs.enums import FileState
from forms_engine.runs.errors import UnknownFile
from forms_engine.runs.files.queries import files_of
from forms_engine.runs.files.row import RunFile
from forms_engine.runs.files.sealed import kept, open_inside
from forms_engine.staff.models import User
from forms_engine.vault.errors import FileLost
from forms_engine.vault.files import read

from ..exceptions import ForbiddenMove
from ..fields import Field, may_read
from ..models import Case
from ..permissions import may_see

MEDIA = {"image": "image/jpeg", "pdf": "application/pdf"}


@dataclass(frozen=True)
class Download:
    """A file on its way to a person: its name, media type, size in bytes, and its pieces."""

    name: str
    media: str
    size: int
    pieces: Iterator[bytes]


def case_files(case: Case) -> list[RunFile]:
    """The files that came with the request or with answers to us, refused ones too; one query."""
    if case.submission is None:
        return []
    return list(files_of(case.submission.run_id))


def open_file(case: Case, file_id: UUID, *, by: User) -> Download:
    """Open one checked file and record who did.

    Raises ForbiddenMove, or UnknownFile for one that is not there, not checked or not to be read.
    """
    if not may_read(by, case, Field.FILES) or not may_see(by, case):
        raise ForbiddenMove("not allowed: file")
    row = _row(case, file_id)
    pieces = _begun(row)
    with transaction.atomic():
        record(case.stream, "file.read", by=by, facts={"file": str(row.pk)})
    return Download(open_inside(row).name, MEDIA[row.kind], row.size, pieces)


def _row(case: Case, file_id: UUID) -> RunFile:
    """The row of a file of this very case that is fit to be opened; raises UnknownFile."""
    if case.submission is not None:
        rows = files_of(case.submission.run_id).filter(state=FileState.AVAILABLE)
        if row := rows.filter(pk=file_id).first():
            return row
    raise UnknownFile(str(file_id))


def _begun(row: RunFile) -> Iterator[bytes]:
    """The pieces, the first already read: what cannot be opened is known before it is sent."""
    pieces = read(kept(row))
    try:
        return chain([next(pieces)], pieces)
    except FileLost:
        raise UnknownFile(str(row.pk)) from None
