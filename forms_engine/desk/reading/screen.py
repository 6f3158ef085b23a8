"""Everything that the case screen shows, read for one person."""

from dataclasses import dataclass
from functools import partial

from django.urls import reverse
from django.utils.translation import gettext as _

from forms_engine.audit.queries import history
from forms_engine.cases.enums import WORDED, Kind
from forms_engine.cases.fields import Field, may_read
from forms_engine.cases.models import Case
from forms_engine.cases.services.decided import has_letter
from forms_engine.cases.workflow.moves import Move
from forms_engine.cases.workflow.table import allowed
from forms_engine.clock.templatetags.calendars import both_calendars, moment
from forms_engine.messages.queries import about
from forms_engine.runs.files.row import RunFile
from forms_engine.staff.models import User

from ..clauses import Clause, clauses
from ..columns.outbox import on_case
from ..labels import channel_name, language_name, service_name
from ..tables import DeskTable
from ..tags import Tag, tags
from . import answers, contact, files, letters, others, parts
from .complaint import complaint_facts
from .history import Line, lines
from .parts import Said
from .reception import ways
from .research import Report, reports

Row = dict[str, object]
OWN_SCREENS = ("research",)


@dataclass(frozen=True, kw_only=True)
class Screen:
    """The parts of the case screen; an empty part is not shown."""

    tags: list[Tag]
    acts: list[Row]
    facts: list[Row]
    contact: list[Row]
    filler: list[Row]
    others: list[Row]
    steps: list[answers.Answered]
    files: list[Row]
    kind: str
    complaint: list[Row]
    ways: list[Said]
    enquiry: list[Said]
    questions: list[Said]
    reports: list[Report]
    objections: list[Said]
    conditions: list[Said]
    deliveries: list[Said]
    decision: str
    notes: list[Said]
    letter: str
    thread: list[Said]
    waits: bool
    messages: list[Row]
    sent: DeskTable | None
    broken: list[Row]
    history: list[Line]


def screen(case: Case, user: User, papers: list[RunFile]) -> Screen:
    """The case with its `papers` as `user` may see it: of each field what cases.fields says."""
    reads = partial(may_read, user, case)
    return Screen(
        tags=tags(case),
        acts=acts(case, user),
        facts=[*facts(case), *(declared(case) if reads(Field.DECLARATION) else [])],
        contact=answers.contact(case) if reads(Field.CONTACT) else [],
        filler=answers.filler(case) if reads(Field.FILLER) else [],
        others=others.rows(case, user),
        steps=answers.steps(case, user),
        files=files.rows(case, papers),
        kind=str(Kind(case.kind).label),
        complaint=complaint_facts(case, user),
        ways=ways(case, reads),
        enquiry=parts.enquiry(case) if reads(Field.WORDED) else [],
        questions=parts.questions(case) if reads(Field.QUESTIONS) else [],
        reports=reports(case) if reads(Field.RESEARCH) else [],
        objections=parts.objections(case) if reads(Field.QUESTIONS) and case.hearing > 1 else [],
        conditions=parts.conditions(case) if reads(Field.DECISION) and case.decided_at else [],
        deliveries=parts.deliveries(case) if reads(Field.DELIVERY) else [],
        decision=parts.decision(case) if reads(Field.DECISION) else "",
        notes=parts.notes(case) if reads(Field.NOTES) else [],
        letter=_letter(case) if reads(Field.DECISION) else "",
        thread=(thread := parts.thread(case) if reads(Field.THREAD) else []),
        waits=any(said.waits for said in thread),
        messages=letters.rows(sent := list(about(case.stream)) if reads(Field.MESSAGES) else []),
        sent=on_case(sent, user) if sent else None,
        broken=contact.broken_rows(case),
        history=lines(case, history(case.stream), told=reads(Field.ACTS)),
    )


def _letter(case: Case) -> str:
    """Where the decision's letter is, "" while there is none."""
    return reverse("desk:decision_letter", args=[case.reference]) if has_letter(case) else ""


def acts(case: Case, user: User) -> list[Row]:
    """The acts that are open now, the likeliest first, each with its clause."""
    given = allowed(case, user, warrants=OWN_SCREENS)
    moves = sorted(given, key=lambda move: (move.danger, move.target is None))
    found = clauses(move.clause for move in moves)
    return [
        _act(case, move, found.get(move.clause), first=place == 0)
        for place, move in enumerate(moves)
    ]


def _act(case: Case, move: Move, clause: Clause | None, *, first: bool) -> Row:
    return {
        "label": move.label,
        "url": _act_url(case, move),
        "line": _("Policy line %(clause)s") % {"clause": move.clause},
        "clause": clause,
        "danger": move.danger,
        "first": first and not move.danger and move.target is not None,
    }


def _act_url(case: Case, move: Move) -> str:
    """An act that a room warrants has a screen of its own, named like the room."""
    if move.warrant:
        return reverse(f"desk:{move.warrant}", args=[case.reference])
    return reverse("desk:act", args=[case.reference, move.action])


def facts(case: Case) -> list[Row]:
    """What the case itself says: kind, service, channel and dates."""
    rows: list[Row] = [
        {"label": _("Kind"), "value": str(Kind(case.kind).label)},
        {"label": _("Service"), "value": service_name(case.service)},
        {"label": _("Channel"), "value": channel_name(case.channel)},
        {"label": _("Language"), "value": language_name(case.language)},
        {"label": _("Received"), "value": moment(case.received_at)},
        {"label": _("Earliest decision"), "value": _floor(case)},
        {"label": _promise(case), "value": both_calendars(case.promised_date)},
        {"label": _("Decided on"), "value": moment(case.decided_at)},
        {"label": _("Can be reconsidered until"), "value": both_calendars(case.reconsider_until)},
        {"label": _("Delivered on"), "value": moment(case.delivered_at)},
        {"label": _("Ended"), "value": moment(case.closed_at)},
    ]
    return [row for row in rows if row["value"]]


def declared(case: Case) -> list[Row]:
    """When the declaration was made, and the way to it."""
    if case.submission is None:
        return []
    url = reverse("desk:declaration", args=[case.reference])
    made = moment(case.submission.declared_at)
    act = _("Show the declaration")
    return [{"label": _("Declared"), "value": made, "url": url, "act": act}]


def _promise(case: Case) -> str:
    """What begins with words has a goal of our own, of which its writer is told no date."""
    return _("Goal for our answer") if case.kind in WORDED else _("Promised to the applicant")


def _floor(case: Case) -> str:
    """The two-week floor of policy line 52, which only help requests have."""
    return both_calendars(case.floor_date) if case.kind == Kind.HELP else ""
