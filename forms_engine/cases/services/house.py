"""What the house does by itself, so that nothing passes in silence: it never decides or closes.

A promised date that nobody kept or moved is moved; an applicant who does not answer is reminded,
and later the request goes back to the desk. Each happens once, in the transaction of its job.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from forms_engine.audit.services import record
from forms_engine.clock.models import Terms
from forms_engine.clock.time import now, riyadh
from forms_engine.outbox.services import Due, enqueue, enqueue_many

from ..enums import State
from ..filters import promised_before
from ..models import Case
from ..sealed import open_words
from ..workflow.moves import HOUSE
from .advance import advance
from .tell import tell

PASSED, REMIND, GIVE_BACK = "case.date_passed", "case.remind", "case.give_back"
EVENING = timedelta(hours=4)  # before midnight: at eight o'clock nobody will answer today
STAMP = "%Y%m%dT%H%M%S%f"


def look_round() -> None:
    """Write a job for each date that passes and each question that waits too long; repeatable."""
    _write(PASSED, _passing())
    _write(REMIND, _unanswered())


def _write(kind: str, dues: Iterable[Due]) -> None:
    if found := list(dues):
        with transaction.atomic():
            enqueue_many(kind, found)


def _passing() -> Iterable[Due]:
    cases = Case.objects.filter(_this_evening())
    for case, version in cases.values_list("pk", "version").iterator():
        yield Due(f"{case}:{version}", {"case": str(case), "version": version}, now())


def _this_evening() -> Q:
    return promised_before(riyadh(now() + EVENING).date())


def _unanswered() -> Iterable[Due]:
    since = now() - timedelta(days=Terms.current().reminder_days)
    cases = Case.objects.filter(is_open=True, state=State.WAITING, paused_at__lte=since)
    for case, paused in cases.values_list("pk", "paused_at").iterator():
        if paused is not None:
            yield Due(*_question(case, paused), now())


def _question(case: UUID, paused: datetime) -> tuple[str, dict[str, str | int]]:
    """Key and payload of what concerns one pause of one case."""
    return f"{case}:{paused:{STAMP}}", {"case": str(case), "paused": paused.isoformat()}


def put_off(case_id: str, *, version: int) -> None:
    """Promise another date for a case that nobody has moved and whose date still passes.

    What was moved meanwhile is the next round's: each version of a case has one job.
    """
    case = _case(case_id, _this_evening(), version=version)
    if case is not None:
        advance(case, "put_off", by=None, warrant=HOUSE)


def remind(case_id: str, *, paused: str) -> None:
    """Repeat the open question once, and plan what follows if no answer comes."""
    case = _waiting(case_id, paused)
    if case is None or case.paused_at is None:
        return
    key, payload = _question(case.pk, case.paused_at)
    asked = case.questions.filter(answered_at=None, dropped_at=None).last()
    words = open_words(case, asked.asked, label="question") if asked else ""
    context = {"question": words, "reason": "", "clause": "L49"}
    tell(case, "question_reminder", dedupe=f"{key}:reminder", context=context)
    record(case.stream, "reminded", by=None, facts={"actor": HOUSE, "clause": "L49"})
    later = now() + timedelta(days=Terms.current().give_back_days)
    enqueue(GIVE_BACK, key, payload, due_at=later)


def give_back(case_id: str, *, paused: str) -> None:
    """The answer has not come: a person at the desk decides how to go on."""
    case = _waiting(case_id, paused)
    if case is not None:
        advance(case, "give_back", by=None, warrant=HOUSE)


def _waiting(case_id: str, paused: str) -> Case | None:
    return _case(case_id, state=State.WAITING, paused_at=datetime.fromisoformat(paused))


def _case(case_id: str, *conditions: Q, **as_it_was: object) -> Case | None:
    """The case if it still stands as it did when the job was written."""
    cases = Case.objects.select_related("key", "submission__key")
    return cases.filter(*conditions, pk=case_id, is_open=True, **as_it_was).first()
