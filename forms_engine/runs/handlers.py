"""The outbox jobs of a run: a notice before its term, erasure at its end, a new way back."""

from datetime import datetime, timedelta

from forms_engine.clock.models import Terms
from forms_engine.clock.time import now
from forms_engine.outbox import Later
from forms_engine.outbox.handlers import Payload, handler
from forms_engine.runs.enums import State
from forms_engine.runs.models import Keying, Run
from forms_engine.runs.services.closing import expire
from forms_engine.runs.services.resuming import LOCKED, way_back
from forms_engine.runs.services.returning import tell
from forms_engine.runs.services.starting import EXPIRY, NOTICE


def _open_run(payload: Payload) -> Run | None:
    runs = Run.objects.select_related("form_version", "key")
    return runs.filter(pk=str(payload["run"]), state=State.OPEN).first()


def _wait_until(moment: datetime) -> None:
    if moment > now():
        raise Later(int((moment - now()).total_seconds()) + 1)


@handler(NOTICE)
def give_notice(payload: Payload) -> None:
    """Tell a person whose contact is known that an unfinished form will be erased.

    Not of a form that staff key in: it is not theirs to go on with.
    """
    run = _open_run(payload)
    if run is not None and not Keying.objects.filter(run=run).exists():
        _wait_until(run.expires_at - timedelta(days=Terms.current().run_notice_days))
        tell(run, way_back(run), template="run_expiring")


@handler(LOCKED)
def send_new_way(payload: Payload) -> None:
    """Somebody tried to come back too often: send the owner a new link and code."""
    run = _open_run(payload)
    if run is not None:
        tell(run, way_back(run), template="resume_locked")


@handler(EXPIRY)
def erase(payload: Payload) -> None:
    """Erase a run at the end of its term, which every saved step moves on."""
    run = _open_run(payload)
    if run is not None:
        _wait_until(run.expires_at)
        expire(run)
