"""Reads of a run's files: what is listed, and what counts as the answer of an upload question."""

from collections.abc import Mapping
from uuid import UUID

from django.db.models import QuerySet
from django.utils.datastructures import MultiValueDict

from forms_engine.forms.questions.upload import Upload
from forms_engine.forms.step import Step
from forms_engine.runs.enums import FileState
from forms_engine.runs.files.row import RunFile


def files_of(run_id: UUID) -> QuerySet[RunFile]:
    """Every file of a run or of the case it became, with its key, in the order of adding."""
    return RunFile.objects.filter(run_id=run_id).select_related("key").order_by("created_at", "pk")


def uploads(step: Step) -> list[Upload]:
    """The upload questions of a step."""
    return [question for question in step.questions if isinstance(question, Upload)]


def with_files(run_id: UUID, step: Step, data: Mapping[str, object]) -> Mapping[str, object]:
    """`data` with the ids of the files that are kept, whatever a client sent in their place.

    A file that is still being checked counts: a scanner that is away holds up nobody's request.
    """
    asked = uploads(step)
    if not asked:
        return data
    ids = _ids(run_id, step, asked)
    if isinstance(data, MultiValueDict):
        return MultiValueDict({**dict(data.lists()), **ids})
    return {**data, **ids}


def _ids(run_id: UUID, step: Step, asked: list[Upload]) -> dict[str, list[str]]:
    rows = files_of(run_id).filter(step=step.key).exclude(state=FileState.REFUSED)
    found: dict[str, list[str]] = {question.key: [] for question in asked}
    for pk, question in rows.values_list("pk", "question"):
        found.setdefault(question, []).append(str(pk))
    return {question.key: found[question.key] for question in asked}
