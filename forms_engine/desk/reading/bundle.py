"""A case as one document: what its screen shows this person, in the order of a file on paper."""

from collections.abc import Iterable, Iterator
from typing import cast

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from forms_engine.cases.models import Case
from forms_engine.clock.templatetags.calendars import moment
from forms_engine.clock.time import now
from forms_engine.staff.models import User
from theme.pdf import Block, Document, Facts, Heading, Words

from ..people import staff_name
from .history import Line
from .parts import Said
from .research import Report
from .screen import Row, Screen


def document(case: Case, screen: Screen, *, checked: list[Row], by: User) -> Document:
    """The document, with what was `checked` of the answers; it says who printed it and when."""
    printed = {"who": staff_name(by), "when": moment(now())}
    return Document(
        title=_("Case %(reference)s") % {"reference": f"\u2066{case.reference}\u2069"},
        language=get_language() or "ar",
        below=_("Printed by %(who)s, %(when)s. For work on this case only.") % printed,
        reference=case.reference,
        dates=" · ".join(tag["label"] for tag in screen.tags),
        blocks=tuple(_blocks(screen, checked)),
    )


def _blocks(screen: Screen, checked: list[Row]) -> Iterator[Block]:
    yield from _facts(_("About the case"), screen.facts)
    yield from _facts(_("Contact details"), screen.contact)
    yield from _facts(_("Asked on their behalf by"), screen.filler)
    yield from _said(_("How they reached us"), screen.ways)
    yield from _facts(_("What the complaint is about"), screen.complaint)
    yield from _said(screen.kind, screen.enquiry)
    for step in screen.steps:
        yield from _facts(step.title, step.rows)
    yield from _facts(_("Checking the data"), map(_checked, checked))
    yield from _facts(_("Files"), screen.files)
    yield from _said(_("Questions to the applicant"), screen.questions)
    yield from _said(_("Messages with the applicant"), screen.thread)
    yield from _reports(screen.reports)
    if screen.decision:
        yield from (Heading(_("Reason of the decision")), Words(screen.decision, "box"))
    yield from _said(_("Asked to reconsider"), screen.objections)
    yield from _said(_("Conditions of the acceptance"), screen.conditions)
    yield from _said(_("Delivery"), screen.deliveries)
    yield from _facts(_("Messages"), screen.messages)
    yield from _said(_("Internal notes"), screen.notes)
    yield from _history(screen.history)


def _facts(title: str, rows: Iterable[Row]) -> Iterator[Block]:
    told = tuple((str(row["label"]), _value(row)) for row in rows)
    if told:
        yield from (Heading(title), Facts(told))


def _checked(row: Row) -> Row:
    """How the check of one answer stands, with what it was compared with."""
    tag = cast(Row, row["tag"])
    told = (str(tag["label"]), str(row["note"]))
    return {"label": row["label"], "value": "\n".join(filter(None, told))}


def _value(row: Row) -> str:
    """The value as text; what runs left to right is kept so without markup."""
    value = str(row["value"])
    return f"\u2066{value}\u2069" if row.get("ltr") else value


def _said(title: str, said: Iterable[Said]) -> Iterator[Block]:
    for place, one in enumerate(said):
        if place == 0:
            yield Heading(title)
        yield Facts(((one.title or one.meta, one.text),))
        if one.title and one.meta:
            yield Words(one.meta)


def _reports(reports: Iterable[Report]) -> Iterator[Block]:
    """Each report with how the person was met, and its score with how it came about."""
    for report in reports:
        yield from _said(_("Social research"), [report.said])
        yield from _facts(_("The meeting"), report.met)
        yield from _facts(_("Assessment of the need"), report.score)
        if report.note:
            yield Words(report.note)


def _history(lines: list[Line]) -> Iterator[Block]:
    """From the beginning, as a file on paper is read."""
    yield Heading(_("History"))
    yield Facts(tuple((line.when, "\n".join(_line(line))) for line in reversed(lines)))


def _line(line: Line) -> Iterator[str]:
    yield f"{line.title} – {line.who}"
    for fact in line.facts:
        yield f"{fact['label']}: {fact['value']}"
