"""The history of a case in words: each event with who, when and why."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from forms_engine.audit.models import Event
from forms_engine.cases.enums import Kind, State
from forms_engine.cases.models import Case
from forms_engine.cases.sealed import open_facts
from forms_engine.cases.workflow.table import moves_for
from forms_engine.clock.templatetags.calendars import moment
from forms_engine.runs.enums import How
from forms_engine.staff.models import User
from forms_engine.vault.errors import KeyDestroyed

from ..labels import channel_name, ground_name
from ..people import staff_name

ACTIONS = {
    "submit": gettext_lazy("Received"),
    "assign": gettext_lazy("Assigned"),
    "note": gettext_lazy("Internal note added"),
    "reveal": gettext_lazy("Identity number shown in full"),
    "printed": gettext_lazy("Printed as one document"),
    "check": gettext_lazy("An answer was checked"),
    "check_undone": gettext_lazy("A check was taken back"),
    "declared": gettext_lazy("The declaration was taken"),
    "undeclared": gettext_lazy("The declaration was taken back"),
    "tick": gettext_lazy("An item of the list was ticked"),
    "untick": gettext_lazy("A tick was taken back"),
    "task": gettext_lazy("A task was given"),
    "task_done": gettext_lazy("A task was done"),
    "task_undone": gettext_lazy("A task was opened again"),
    "link": gettext_lazy("Linked as one household"),
    "unlink": gettext_lazy("Taken out of the household"),
    "absorbed": gettext_lazy("Another case was closed in favour of this one"),
    "let_go": gettext_lazy("A case that was closed in favour of this one goes on again"),
    "quiet": gettext_lazy("Marked: no messages to many"),
    "not_quiet": gettext_lazy("The mark “no messages to many” was taken off"),
    "ready_text": gettext_lazy("A ready text was sent"),
    "exported": gettext_lazy("Exported to a file"),
    "export": gettext_lazy("Requests were exported to a file"),
    "counts.exported": gettext_lazy("Counts were saved as a file"),
    "file.read": gettext_lazy("A file was downloaded"),
    "call": gettext_lazy("Call noted"),
    "letter": gettext_lazy("Letter registered"),
    "social": gettext_lazy("Social media contact noted"),
    "interview.booked": gettext_lazy("Interview booked"),
    "interview.cancelled": gettext_lazy("Interview cancelled"),
    "interview.settled": gettext_lazy("Interview recorded"),
    "complaint.named": gettext_lazy("Said what the complaint is about"),
    "tracked": gettext_lazy("Opened by the applicant on the tracking page"),
    "late_attempt": gettext_lazy("An act that came too late and was refused"),
    "reminded": gettext_lazy("Reminded the applicant of the open question"),
    "holiday.keep": gettext_lazy("Holiday written into the calendar"),
    "holiday.drop": gettext_lazy("Holiday taken out of the calendar"),
    "shift.keep": gettext_lazy("Season shift written into the calendar"),
    "shift.drop": gettext_lazy("Season shift taken out of the calendar"),
    "month.sight": gettext_lazy("Beginning of a Hijri month announced"),
    "month.unsight": gettext_lazy("Hijri month put back to Umm al-Qura"),
    "case.erased": gettext_lazy("Personal data erased"),
    "message.back": gettext_lazy("A message came back; its address does not work"),
    "message.read": gettext_lazy("A message was read by staff"),
    "invited": gettext_lazy("A person was invited to the staff"),
    "invited_again": gettext_lazy("A person was invited again"),
    "roles_set": gettext_lazy("Roles changed"),
    "disabled": gettext_lazy("Account disabled"),
    "enabled": gettext_lazy("Account enabled"),
    "open": gettext_lazy("Committee session opened"),
    "add_case": gettext_lazy("Case put on the agenda"),
    "attend": gettext_lazy("Attendance recorded"),
    "seat": gettext_lazy("Seat given in the session"),
    "absent": gettext_lazy("Attendance taken back"),
    "reorder": gettext_lazy("Order of the agenda changed"),
    "conditions": gettext_lazy("Conditions of the acceptance checked"),
    "recuse": gettext_lazy("Conflict of interest declared"),
    "vote": gettext_lazy("Vote cast"),
    "decide": gettext_lazy("Decision recorded"),
    "defer": gettext_lazy("Case deferred to another session"),
    "close": gettext_lazy("Closed"),
    "letter.taken": gettext_lazy("The decision was taken as a letter"),
    "line.written": gettext_lazy("A message was written"),
    "line.settled": gettext_lazy("Messages marked as needing no answer"),
    "file.attached": gettext_lazy("A file was added to an answer"),
    "file.detached": gettext_lazy("A file was taken back"),
    "contact.asked": gettext_lazy("A code was sent to a new contact"),
    "contact.changed": gettext_lazy("Contact corrected, and the old one told"),
    "contact.preferred": gettext_lazy("Way and language of messages chosen"),
    "contact.stopped": gettext_lazy("No more messages but the necessary"),
    "contact.resumed": gettext_lazy("Messages go again"),
    "contact.bounced": gettext_lazy("An address was marked as not working"),
    "contact.works": gettext_lazy("An address works again"),
    "wording.saved": gettext_lazy("A message text was changed"),
    "wording.reset": gettext_lazy("A message text went back to the house's own"),
    "check.recorded": gettext_lazy("A check of the volunteer was recorded"),
    "check.dropped": gettext_lazy("A check of the volunteer was taken back"),
    "volunteer.places": gettext_lazy("The volunteer's places were set"),
    "volunteer.paused": gettext_lazy("The volunteer pauses"),
    "volunteer.resumed": gettext_lazy("The volunteer goes on after a pause"),
    "volunteer.invited": gettext_lazy("A volunteer was invited to help"),
    "volunteer.answered": gettext_lazy("A volunteer answered the invitation"),
    "certificate.issued": gettext_lazy("Certificate of hours issued"),
    "hours.exported": gettext_lazy("Hours exported"),
    "hours.corrected": gettext_lazy("Hours corrected"),
    "attendance.arrived": gettext_lazy("Arrival marked"),
    "attendance.completed": gettext_lazy("Completion marked"),
    "attendance.abandoned": gettext_lazy("Early leaving marked"),
    "attendance.no_show": gettext_lazy("Absence marked"),
    "attendance.undone": gettext_lazy("A mark was undone"),
    "place.joined": gettext_lazy("Place taken"),
    "place.waiting": gettext_lazy("Put on the waiting list"),
    "place.offered": gettext_lazy("Free place offered"),
    "place.lapsed": gettext_lazy("The offered place was not taken in time"),
    "place.left": gettext_lazy("Place given back"),
    "opportunity.made": gettext_lazy("Draft made"),
    "opportunity.changed": gettext_lazy("Opportunity changed"),
    "opportunity.open": gettext_lazy("Opened for volunteers"),
    "opportunity.close": gettext_lazy("Opportunity closed"),
    "opportunity.cancelled": gettext_lazy("Opportunity cancelled"),
}
FACTS = {
    "reason": gettext_lazy("Reason"),
    "question": gettext_lazy("Question"),
    "answer": gettext_lazy("Answer"),
    "date": gettext_lazy("New promised date"),
    "ground": gettext_lazy("Ground of the decision"),
    "conditions": gettext_lazy("Conditions of the acceptance"),
    "objection": gettext_lazy("Why it should be reconsidered"),
    "early_reason": gettext_lazy("Reason for deciding early"),
}


@dataclass
class Line:
    """One event as people read it."""

    title: str
    at: datetime
    when: str
    who: str
    facts: list[dict[str, str]] = field(default_factory=list)


def lines(case: Case, events: Iterable[Event], *, told: bool) -> list[Line]:
    """The events of `case`, latest first; `told` opens the words that came with each act."""
    found = list(events)
    people = _people(found)
    return [
        _line(
            event,
            title=event_title(event.action, case.kind),
            facts=[
                *_assigned(event, people),
                *_keyed(event),
                *_linked(event),
                *(_said(case, event) if told else []),
            ],
        )
        for event in reversed(found)
    ]


def event_title(action: str, kind: str = "") -> str:
    """What was done, in words, as the table of `kind` calls it where that is known.

    An act that no table knows any more stands for itself.
    """
    known = [*Kind, Kind(kind)] if kind else Kind
    labels = {move.action: move.label for each in known for move in moves_for(each)}
    return str(ACTIONS.get(action) or labels.get(action) or action)


def _line(event: Event, *, title: str, facts: list[dict[str, str]]) -> Line:
    return Line(title, event.at, moment(event.at), _who(event), [*_moved(event), *facts])


def _who(event: Event) -> str:
    """The member of staff, else the applicant where the event says so, else the system."""
    if event.by:
        return staff_name(event.by)
    applicant = event.facts.get("actor") == "applicant" or event.action in ("submit", "tracked")
    return _("The applicant") if applicant else _("The system")


def _moved(event: Event) -> list[dict[str, str]]:
    """The new state with the clause it rests on."""
    target = event.facts.get("to")
    if event.action == "assign" or target not in State.values:
        return []
    rows = [{"label": _("State"), "value": str(State(target).label)}]
    clause = event.facts.get("clause")
    return [*rows, {"label": _("Policy line"), "value": clause}] if clause else rows


def _keyed(event: Event) -> list[dict[str, str]]:
    """Of a request that staff keyed in: by which channel it came, and how it was agreed to."""
    how = event.facts.get("how")
    if event.action != "submit" or how not in How.values:
        return []
    channel = {"label": _("Channel"), "value": channel_name(str(event.facts.get("channel")))}
    return [channel, {"label": _("Agreed and declared"), "value": str(How(how).label)}]


def _linked(event: Event) -> list[dict[str, str]]:
    """The other case, of an act that is about two."""
    other = event.facts.get("other")
    return [{"label": _("Reference"), "value": str(other)}] if other else []


def _assigned(event: Event, people: dict[int, str]) -> list[dict[str, str]]:
    if event.action != "assign":
        return []
    name = people.get(event.facts.get("to") or 0, _("Nobody"))
    return [{"label": _("Given to"), "value": name}]


def _said(case: Case, event: Event) -> list[dict[str, str]]:
    """The words that came with an act, until they are erased; long reports stand elsewhere."""
    try:
        said = open_facts(case, event.sealed, label="event")
    except KeyDestroyed:
        return []
    return [
        {"label": str(FACTS[name]), "value": ground_name(words) if name == "ground" else words}
        for name, words in said.items()
        if name in FACTS
    ]


def _people(events: list[Event]) -> dict[int, str]:
    """The names of those to whom the case was given, in one query."""
    keys = {event.facts.get("to") for event in events if event.action == "assign"}
    users = User.objects.filter(pk__in=[key for key in keys if isinstance(key, int)])
    return {user.pk: staff_name(user) for user in users}
