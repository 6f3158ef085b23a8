"""The decision as a letter: a PDF on the association's paper, in the person's language."""

from collections.abc import Iterator

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from forms_engine.audit.queries import history
from forms_engine.audit.services import record
from forms_engine.clock.calendars import both
from forms_engine.clock.time import riyadh
from forms_engine.staff.models import User
from theme.pdf import Block, Document, Facts, Heading, Points, Signatures, Words, typeset

from ..behalf import addressee
from ..citing import policy_line
from ..enums import Kind, State
from ..exceptions import ForbiddenMove
from ..fields import Field, may_read
from ..grounds import told
from ..models import Case
from ..permissions import may_see
from ..sealed import open_words
from ..workflow.guards import may_be_reconsidered
from .tell import language_of

DECISIONS = (State.ACCEPTED, State.REFUSED, State.ACTIVE)
AFTERWARDS = (*DECISIONS, State.REGISTERED, State.DELIVERED, State.CLOSED)


def has_letter(case: Case) -> bool:
    """Whether there is a decision to be told by letter."""
    return (
        case.kind in (Kind.HELP, Kind.VOLUNTEER)
        and case.decided_at is not None
        and case.state in AFTERWARDS
    )


def letter(case: Case, *, language: str = "", by: User | None = None) -> bytes:
    """The PDF, its making written into the history; `by` None is the applicant.

    Raises ForbiddenMove where nothing is decided or `by` may not read it, KeyDestroyed once erased.
    """
    if not has_letter(case) or (by is not None and not _may_read(by, case)):
        raise ForbiddenMove("no letter")
    spoken = language or language_of(case, addressee(case))
    with override(spoken):
        document = _document(case, spoken)
    facts = {"language": spoken, "actor": "staff" if by else "applicant"}
    with transaction.atomic():
        record(case.stream, "letter.taken", by=by, facts=facts)
    return typeset(document)


def _may_read(user: User, case: Case) -> bool:
    return may_read(user, case, Field.DECISION) and may_see(user, case)


def _outcome(case: Case) -> tuple[State, str]:
    """What was decided last, and the line of the policy that it rests on."""
    for event in reversed(list(history(case.stream))):
        if event.facts.get("to") in DECISIONS:
            return State(event.facts["to"]), str(event.facts.get("clause", ""))
    refused = case.state == State.REFUSED
    return State.REFUSED if refused else State.ACCEPTED, State.REFUSED.clause


def _document(case: Case, language: str) -> Document:
    return Document(
        title=_("Decision on a request"),
        language=language,
        above=_("Rakeen, the association that helps pilgrims of Hajj and Umrah"),
        below=_("Whoever doubts this letter can compare it on our page “Track your request”."),
        reference=_("Reference: %(reference)s") % {"reference": f"\u2066{case.reference}\u2069"},
        dates=_day(case, language),
        blocks=tuple(_blocks(case, language)),
    )


def _day(case: Case, language: str) -> str:
    return both(riyadh(case.decided_at).date(), language) if case.decided_at else ""


def _blocks(case: Case, language: str) -> Iterator[Block]:
    outcome, clause = _outcome(case)
    yield Words(_greeting(addressee(case).name))
    yield Words(_sentence(case, outcome))
    if reason := _reason(case):
        yield from (Heading(_("The reason for the decision")), Words(_each(reason), "box"))
    if outcome == State.ACCEPTED and (conditions := _conditions(case)):
        yield from (Heading(_("What the acceptance depends on")), Points(conditions))
    rows = [(_("Decided on"), _day(case, language))]
    if clause:
        rows.append((_("It rests on"), policy_line(clause)))
    yield Facts(tuple(rows))
    if outcome == State.REFUSED:
        yield from (Heading(_("If you do not agree")), Words(_reconsidering(case, language)))
    yield Signatures(((_signer(case), _("Signature and seal")),))


def _reason(case: Case) -> str:
    words = open_words(case, case.decision_reason, label="decision")
    return told(case.decision_ground, words)


def _conditions(case: Case) -> tuple[str, ...]:
    """All that was decided, fulfilled or not: the letter tells the decision."""
    opened = (open_words(case, one.text, label="condition") for one in case.conditions.all())
    return tuple(f"\u2068{words}\u2069" for words in opened)


def _each(words: str) -> str:
    """Each paragraph in its own direction, whatever the letter's language is."""
    return "\n".join(f"\u2068{line}\u2069" for line in words.splitlines() if line.strip())


def _greeting(name: str) -> str:
    if not name:
        return _("Assalamu alaikum,")
    return _("Assalamu alaikum, %(name)s,") % {"name": f"\u2068{name}\u2069"}


def _sentence(case: Case, outcome: State) -> str:
    if case.kind == Kind.VOLUNTEER:
        if outcome == State.REFUSED:
            return _("We have studied your application to volunteer and could not accept it.")
        return _("We have studied your application to volunteer and are glad to accept it.")
    if outcome == State.REFUSED:
        return _("The research committee has studied your request and could not accept it.")
    return _("The research committee has studied your request and has accepted it.")


def _reconsidering(case: Case, language: str) -> str:
    if case.kind == Kind.HELP and may_be_reconsidered(case) and case.reconsider_until:
        until = both(case.reconsider_until, language)
        return _(
            "You can ask us once, until %(until)s, to reconsider the decision: on the page of your "
            "request, or by writing, calling or coming to us. Members who did not vote the first "
            "time will study it."
        ) % {"until": until}
    return _("You can send a new request at any time, and we are glad to answer any question.")


def _signer(case: Case) -> str:
    volunteer = case.kind == Kind.VOLUNTEER
    return _("For the association") if volunteer else _("For the research committee")
