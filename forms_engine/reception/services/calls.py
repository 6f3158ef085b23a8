"""Keeps the log of calls and the list of calls that were promised."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import F

from forms_engine.audit.services import record
from forms_engine.cases.models import Case
from forms_engine.cases.services.calling import called
from forms_engine.clock.time import now
from forms_engine.staff.models import User
from forms_engine.vault.types import JSON

from ..enums import Direction, Outcome
from ..exceptions import NothingWaits
from ..models import Call, CallBack
from ..sealed import CALL, close_words
from .once import once
from .opening import Whose


@dataclass(frozen=True, kw_only=True)
class Spoken:
    """A call: who called, what it came to, what was said, and until when we promise to call."""

    direction: Direction
    outcome: Outcome
    words: str = ""
    promised_at: datetime | None = None


def log_call(whose: Whose, spoken: Spoken, *, by: User, key: str = "") -> Call:
    """Write a call into the log; one that was promised waits in the list from now on."""
    with once(whose, key=key, by=by) as case:
        call = _call(case, spoken, by=by)
        if spoken.promised_at:
            promise_call(case, spoken.promised_at, by=by)
    return call


def _call(case: Case, spoken: Spoken, *, by: User, answers: CallBack | None = None) -> Call:
    call = Call.objects.create(
        case=case,
        direction=spoken.direction,
        outcome=spoken.outcome,
        words=close_words(case, spoken.words, label=CALL),
        by=by,
        at=now(),
        call_back=answers,
    )
    facts: dict[str, JSON] = {"call": call.pk, "direction": call.direction, "outcome": call.outcome}
    record(case.stream, "call", by=by, facts=facts)
    return call


def promise_call(case: Case, promised_at: datetime, *, by: User | None) -> CallBack:
    """Put the case on the list; one that waits already is promised anew."""
    values = {"promised_at": promised_at}
    new = {**values, "asked_at": now(), "asked_by": by}
    waiting, _made = CallBack.objects.update_or_create(
        case=case, done_at=None, defaults=values, create_defaults=new
    )
    return waiting


def answer_call_back(waiting: CallBack, spoken: Spoken, *, by: User) -> None:
    """Note the call that was promised: done, unless nobody answered and it is promised anew.

    Raises NothingWaits where a colleague was first.
    """
    again = spoken.outcome != Outcome.SPOKE and spoken.promised_at is not None
    changes = {"promised_at": spoken.promised_at} if again else {"done_at": now(), "done_by": by}
    open_rows = CallBack.objects.filter(pk=waiting.pk, done_at=None, tries=waiting.tries)
    with transaction.atomic():
        if not open_rows.update(tries=F("tries") + 1, **changes):
            raise NothingWaits("done already")
        if not again:
            called(waiting.case)
        _call(waiting.case, spoken, by=by, answers=waiting)
