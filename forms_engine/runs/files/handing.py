"""Gives the files on when a form is sent: the same rows and files, under the case's key."""

from collections.abc import Mapping

from forms_engine.prepared import Prepared, Slot
from forms_engine.runs.enums import FileState
from forms_engine.runs.files.forgetting import forget
from forms_engine.runs.files.queries import files_of
from forms_engine.runs.files.row import RunFile
from forms_engine.runs.files.sealed import open_inside, seal_inside
from forms_engine.runs.models import Run
from forms_engine.vault.models import DataKey
from forms_engine.vault.types import JSON

_FILES = Prepared(
    lambda: RunFile.objects.filter(run_id=Slot("run", RunFile, "run_id")).select_related("key")
)


def hand_over(run: Run, key: DataKey, answers: Mapping[str, Mapping[str, JSON]]) -> int:
    """Seal the answered files under `key` in the caller's transaction; the others are forgotten.

    Only what a row knows is sealed anew; the files themselves are not touched. How many went on.
    """
    if not (rows := _FILES.all(run=run.pk)):
        return 0
    going = [row for row in rows if _answered(row, answers)]
    for row in going:
        row.sealed = seal_inside(key, row, open_inside(row))
        row.key = key
    RunFile.objects.bulk_update(going, ["sealed", "key"])
    if len(going) < len(rows):
        forget(files_of(run.pk).exclude(pk__in=[row.pk for row in going]))
    return len(going)


def _answered(row: RunFile, answers: Mapping[str, Mapping[str, JSON]]) -> bool:
    ids = answers.get(row.step, {}).get(row.question)
    named = isinstance(ids, (list, tuple)) and str(row.pk) in ids
    return named and row.state != FileState.REFUSED
