"""What was added to a case on its way: questions, conditions, delivery, notes, the enquiry."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from forms_engine.cases.enums import Receipt
from forms_engine.cases.grounds import told
from forms_engine.cases.models import Case, Delivery
from forms_engine.cases.sealed import open_facts, open_words
from forms_engine.clock.templatetags.calendars import moment
from forms_engine.messages.thread import lines, words
from forms_engine.staff.models import User

from ..people import staff_name


@dataclass(frozen=True)
class Said:
    """Something written on a case: its title, the words, and who wrote them when."""

    title: str
    text: str
    meta: str
    waits: bool = False


def meta(user: User | None, at: datetime) -> str:
    """Who wrote it, and when."""
    name = staff_name(user)
    return f"{name} · {moment(at)}" if name else moment(at)


def notes(case: Case) -> list[Said]:
    """Internal notes, latest first."""
    return [
        Said("", open_words(case, note.text, label="note"), meta(note.by, note.at))
        for note in case.notes.select_related("by")
    ]


def questions(case: Case) -> list[Said]:
    """What was asked of the applicant and what they answered, in order."""
    said: list[Said] = []
    for row in case.questions.select_related("asked_by", "answered_by"):
        title = _("Asked, then dropped") if row.dropped_at else _("Asked of the applicant")
        words = open_words(case, row.asked, label="question")
        said.append(Said(title, words, meta(row.asked_by, row.asked_at)))
        if row.answered_at:
            answer = open_words(case, row.answer, label="answer")
            said.append(Said(_("Answer"), answer, meta(row.answered_by, row.answered_at)))
    return said


def thread(case: Case) -> list[Said]:
    """What the person and we wrote to each other, first to last."""
    return [
        Said(
            "" if line.from_staff else _("The applicant"),
            words(line),
            meta(line.by, line.at),
            waits=not line.from_staff and line.settled_at is None,
        )
        for line in lines(case.stream)
    ]


def deliveries(case: Case) -> list[Said]:
    """What was delivered: how many, where, by whom, how it was received; with what was undone."""
    return [
        Said(
            _("Taken back") if row.taken_back_at else "",
            "\n".join(_delivery(case, row)),
            meta(row.by, row.at),
        )
        for row in case.deliveries.select_related("by")
    ]


def _delivery(case: Case, row: Delivery) -> list[str]:
    facts = open_facts(case, row.delivered, label="delivery")
    facts.setdefault("handed_by", staff_name(row.by))
    facts["how"] = str(dict(Receipt.choices).get(facts.get("how", ""), ""))
    labels = {
        "what": _("What"),
        "quantity": _("How many"),
        "where": _("Where"),
        "handed_by": _("By whom"),
        "how": _("How"),
        "to_whom": _("To whom"),
    }
    return [f"{label}: {facts[name]}" for name, label in labels.items() if facts.get(name)]


def objections(case: Case) -> list[Said]:
    """Why the applicant asked to reconsider a refusal."""
    return [
        Said("", open_words(case, row.objection, label="objection"), meta(row.by, row.at))
        for row in case.reconsiderations.select_related("by")
    ]


def conditions(case: Case) -> list[Said]:
    """What the acceptance depends on, each with who saw it fulfilled."""
    return [
        Said(
            _("Fulfilled") if row.met_at else _("Not fulfilled yet"),
            open_words(case, row.text, label="condition"),
            meta(row.met_by, row.met_at) if row.met_at else "",
        )
        for row in case.conditions.select_related("met_by")
    ]


def enquiry(case: Case) -> list[Said]:
    """An enquiry's question and, once given, its answer."""
    row = getattr(case, "enquiry", None)
    if row is None:
        return []
    asked = open_facts(case, row.asked, label="enquiry")
    said = [Said(asked.get("subject", ""), asked.get("question", ""), moment(case.received_at))]
    answer = open_words(case, row.answer, label="enquiry.answer")
    return [*said, Said(_("Answer"), answer, "")] if answer else said


def decision(case: Case) -> str:
    """The reason that the applicant was told last, or ""."""
    return told(case.decision_ground, open_words(case, case.decision_reason, label="decision"))
