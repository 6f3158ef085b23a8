"""The person and the association write to each other about an open case."""

from uuid import uuid4

from django.db import transaction

from forms_engine.audit.services import record
from forms_engine.forms.normalise import strip_invisible
from forms_engine.messages import thread
from forms_engine.messages.models import Line
from forms_engine.staff.models import User
from forms_engine.vault.errors import KeyDestroyed

from ..exceptions import ForbiddenMove, MissingFact
from ..models import Case
from ..permissions import may_correspond
from .tell import tell


def may_write(case: Case) -> bool:
    """Whether the person may still write to us on this case."""
    return bool(case.is_open)


def may_reply(user: User, case: Case) -> bool:
    """Whether this member of staff may answer: who may work on the case and read its words."""
    return may_write(case) and may_correspond(user, case)


def write(case: Case, text: str) -> Line:
    """What the person writes; raises MissingFact, or ForbiddenMove on an ended case."""
    words = _words(text)
    if not may_write(case):
        raise ForbiddenMove("the case has ended")
    return _add(case, words, by=None)


def reply(case: Case, text: str, *, by: User) -> Line:
    """The association's line; the person is told that there is one, never what it says."""
    words = _words(text)
    if not may_reply(by, case):
        raise ForbiddenMove("not allowed: reply")
    with transaction.atomic():
        line = _add(case, words, by=by)
        tell(case, "written", dedupe=f"{case.pk}:written:{uuid4()}", context={})
    return line


def settle(case: Case, *, by: User) -> None:
    """What the person wrote needs no answer; raises ForbiddenMove."""
    if not may_correspond(by, case):
        raise ForbiddenMove("not allowed: settle")
    with transaction.atomic():
        if thread.settle(case.stream):
            record(case.stream, "line.settled", by=by)


def _words(text: str) -> str:
    words = strip_invisible(text).strip()
    if not words or len(words) > thread.LONGEST:
        raise MissingFact("text")
    return words


def _add(case: Case, words: str, *, by: User | None) -> Line:
    if case.key.destroyed_at:
        raise KeyDestroyed("the case is erased")
    with transaction.atomic():
        line = thread.add(case.stream, case.key, words, by=by)
        facts = {"line": str(line.pk), "actor": "staff" if by else "applicant"}
        record(case.stream, "line.written", by=by, facts=facts)
    return line
