"""The files that came with a request, each with its state and the way to download it."""

from collections.abc import Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from forms_engine.cases.fields import Field, may_read
from forms_engine.cases.models import Case
from forms_engine.cases.services.files import case_files
from forms_engine.runs.enums import FileKind, FileState
from forms_engine.runs.files.row import RunFile
from forms_engine.runs.files.sealed import open_inside
from forms_engine.runs.files.sizes import size_words
from forms_engine.staff.models import User

Row = dict[str, object]


def readable(case: Case, user: User) -> list[RunFile]:
    """The files of the case, for those who may read what it says; one query."""
    return case_files(case) if may_read(user, case, Field.FILES) else []


def rows(case: Case, found: Sequence[RunFile]) -> list[Row]:
    """One row a file; only a checked one can be downloaded."""
    return [_row(case, row) for row in found]


def _row(case: Case, row: RunFile) -> Row:
    facts = [FileKind(row.kind).label, size_words(row.size), FileState(row.state).label]
    shown: Row = {"label": open_inside(row).name, "value": " · ".join(map(str, facts))}
    if row.state != FileState.AVAILABLE:
        return shown
    url = reverse("desk:file", args=[case.reference, row.pk])
    return shown | {"url": url, "act": _("Download")}
