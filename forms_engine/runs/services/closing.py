"""Ends a run: sent, or erased when its term is over."""

from django.db import transaction

from forms_engine.clock.time import now
from forms_engine.runs import statements
from forms_engine.runs.enums import State
from forms_engine.runs.errors import RunClosed
from forms_engine.runs.files.forgetting import forget_all
from forms_engine.runs.models import Run
from forms_engine.runs.services.counting import count_finished, count_left
from forms_engine.vault.services import destroy_key

_NO_PROOF = {"proof_kind": "", "proof": ""}


def mark_submitted(run: Run, *, reference: str) -> None:
    """Called in the transaction that stores the submission; raises RunClosed if it is not open.

    The submission holds the answers from here on, so the run's own copy is erased.
    """
    if not statements.SUBMIT.run(run=run.pk, reference=reference, at=now()):
        raise RunClosed(str(run.pk))
    run.state, run.case_reference = State.SUBMITTED, reference
    count_finished(run)
    _erase(run)


def expire(run: Run) -> bool:
    """Erase an open run whose term is over; False where there is nothing to erase."""
    with transaction.atomic():
        due = Run.objects.filter(pk=run.pk, state=State.OPEN, expires_at__lte=now())
        if not due.update(state=State.EXPIRED, **_NO_PROOF):
            return False
        count_left(run)
        forget_all(run.pk)
        _erase(run)
    return True


def expire_due(*, limit: int = 500) -> int:
    """Erase every run whose term is over, at most `limit`; how many were."""
    due = Run.objects.filter(state=State.OPEN, expires_at__lte=now()).order_by("expires_at")
    return sum(expire(run) for run in due.select_related("key", "form_version")[:limit])


def _erase(run: Run) -> None:
    statements.DROP_STEPS.run(run=run.pk)
    statements.DROP_LINKS.run(run=run.pk)
    destroy_key(run.key)
