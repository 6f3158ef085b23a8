"""Staff acts that leave the state alone: assigning, a note, an unmasked answer."""

from django.db import transaction
from django.utils.translation import get_language

from forms_engine.audit.services import record
from forms_engine.clock.time import now
from forms_engine.forms.errors import UnknownStep
from forms_engine.forms.form import load
from forms_engine.forms.normalise import strip_invisible
from forms_engine.staff.models import User
from forms_engine.vault.types import JSON

from ..concerned import is_unconcerned
from ..exceptions import ForbiddenMove, MissingFact, StaleCase
from ..models import Case, Note
from ..permissions import may_handle, may_reveal
from ..sealed import open_answers, seal_facts, seal_words

NOTE_LIMIT = 10_000
REASON_LIMIT = 1_000


def _words(typed: str, name: str, *, limit: int) -> str:
    """The words without invisible marks; raises MissingFact when empty or too long."""
    words = strip_invisible(typed).strip()
    if not words or len(words) > limit:
        raise MissingFact(name)
    return words


def assign(case: Case, to: User | None, *, by: User) -> Case:
    """Give the case to `to` (None frees it); raises ForbiddenMove, or StaleCase in a race."""
    if not may_handle(by, case) or (to is not None and not _may_take(to, case)):
        raise ForbiddenMove("not allowed: assign")
    with transaction.atomic():
        held = Case.objects.filter(pk=case.pk, assignee=case.assignee)
        if not held.update(assignee=to):
            raise StaleCase(Case.objects.get(pk=case.pk))
        record(case.stream, "assign", by=by, facts={"to": to.pk if to else None})
    case.refresh_from_db()
    return case


def _may_take(to: User, case: Case) -> bool:
    return may_handle(to, case) and is_unconcerned(case, to)


def add_note(case: Case, text: str, *, by: User) -> Note:
    """Add an internal note; raises ForbiddenMove or MissingFact."""
    if not may_handle(by, case):
        raise ForbiddenMove("not allowed: note")
    words = seal_words(case, _words(text, "text", limit=NOTE_LIMIT), label="note")
    with transaction.atomic():
        note = Note.objects.create(case=case, text=words, by=by, at=now())
        record(case.stream, "note", by=by, facts={"note": note.pk})
    return note


def reveal(case: Case, field: str, *, by: User, reason: str) -> str:
    """The whole value of a masked answer named "step.question"; who saw it and why is recorded.

    Raises ForbiddenMove, or MissingFact for a field without an answer or an empty reason.
    """
    if not may_reveal(by, case):
        raise ForbiddenMove("not allowed: reveal")
    why = _words(reason, "reason", limit=REASON_LIMIT)
    step, _, question = field.partition(".")
    value = open_answers(case).get(step, {}).get(question)
    if value in (None, ""):
        raise MissingFact("field")
    words = _in_words(case, step, question, value)
    with transaction.atomic():
        sealed = seal_facts(case, {"reason": why}, label="event")
        record(case.stream, "reveal", by=by, facts={"field": field}, sealed=sealed)
    return words


def _in_words(case: Case, step: str, question: str, value: JSON) -> str:
    """An answer as people read it: a group of people is more than one number.

    Raises MissingFact for what stands beside an answer and answers nothing itself.
    """
    if case.submission is None:
        return str(value)
    language = get_language() or "ar"
    form = load(case.submission.form_version, language)
    try:
        return form.step(step).question(question).display(value, language)
    except UnknownStep:
        raise MissingFact("field") from None
