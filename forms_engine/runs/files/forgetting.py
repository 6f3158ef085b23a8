"""Deletes rows together with the private files they open; what nobody opens any more goes too."""

from collections.abc import Callable, Iterable
from functools import partial
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from forms_engine.runs.files.queries import files_of
from forms_engine.runs.files.row import RunFile
from forms_engine.vault.files import drop, old_names

BATCH = 500
Claims = Callable[[list[str]], set[str]]
_claims: list[Claims] = []


def claim_with(claims: Claims) -> None:
    """Let a higher room say which private files are its own."""
    if claims not in _claims:
        _claims.append(claims)


def forget(rows: QuerySet[RunFile]) -> int:
    """Delete these rows in the caller's transaction, and their files once it commits; how many."""
    found = list(rows.values_list("pk", "stored"))
    RunFile.objects.filter(pk__in=[pk for pk, _stored in found]).delete()
    drop_later(stored for _pk, stored in found)
    return len(found)


def forget_all(run_id: UUID) -> int:
    """Every file of a run, or of the case that it became."""
    return forget(files_of(run_id))


def drop_later(names: Iterable[str]) -> None:
    """Delete private files once the transaction commits; "" names none."""
    for name in names:
        if name:
            transaction.on_commit(partial(drop, name), robust=True)


def drop_unclaimed() -> int:
    """Delete files older than a day that no row opens: what a crash left behind. How many."""
    names = list(old_names())
    return sum(_drop_unclaimed(names[at : at + BATCH]) for at in range(0, len(names), BATCH))


def _drop_unclaimed(names: list[str]) -> int:
    claimed = set(RunFile.objects.filter(stored__in=names).values_list("stored", flat=True))
    unclaimed = set(names).difference(claimed, *(claims(names) for claims in _claims))
    for name in unclaimed:
        drop(name)
    return len(unclaimed)
