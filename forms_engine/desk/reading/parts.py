"""What was added to a case on its way: questions, research, delivery, notes, the enquiry."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from forms_engine.cases.models import Case
from forms_engine.cases.sealed import open_facts, open_words
from forms_engine.clock.templatetags.calendars import moment
from forms_engine.staff.models import User

from ..people import staff_name


@dataclass(frozen=True)
class Said:
    """Something written on a case: its title, the words, and who wrote them when."""

    title: str
    text: str
    meta: str


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


def reports(case: Case) -> list[Said]:
    """What social research found and advises."""
    return [
        Said(
            row.get_recommendation_display(),
            open_words(case, row.report, label="report"),
            meta(row.by, row.at),
        )
        for row in case.reports.select_related("by")
    ]


def deliveries(case: Case) -> list[Said]:
    """What was delivered, where and to whom."""
    return [
        Said("", "\n".join(_delivery(case, row.delivered)), meta(row.by, row.at))
        for row in case.deliveries.select_related("by")
    ]


def _delivery(case: Case, sealed: bytes | memoryview) -> list[str]:
    facts = open_facts(case, sealed, label="delivery")
    labels = {"what": _("What"), "where": _("Where"), "to_whom": _("To whom")}
    return [f"{label}: {facts[name]}" for name, label in labels.items() if facts.get(name)]


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
    """The reason that the applicant was told, or ""."""
    return open_words(case, case.decision_reason, label="decision")
