"""The stages of a tracked case: what has happened, with its dates, and what is still ahead."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import get_language, gettext_lazy

from forms_engine.audit.models import Event
from forms_engine.cases.enums import FINAL_STATES, Kind, State
from forms_engine.cases.labels import label_at
from forms_engine.cases.models import Case
from forms_engine.clock.calendars import moment

AHEAD: dict[str, tuple[tuple[State, str | Promise], ...]] = {
    Kind.HELP: (
        (State.VERIFYING, gettext_lazy("Checking your details")),
        (State.RESEARCH, gettext_lazy("Studying your request")),
        (State.ACCEPTED, gettext_lazy("The committee's decision")),
        (State.DELIVERED, gettext_lazy("Delivering the service, if the request is accepted")),
    ),
    Kind.VOLUNTEER: (
        (State.UNDER_REVIEW, gettext_lazy("Reviewing your application")),
        (State.ACTIVE, gettext_lazy("The decision")),
    ),
    Kind.ENQUIRY: ((State.ANSWERED, gettext_lazy("Our answer")),),
    Kind.SUGGESTION: (
        (State.CONSIDERED, gettext_lazy("Considering your suggestion")),
        (State.DONE, gettext_lazy("Our answer")),
    ),
    Kind.COMPLAINT: (
        (State.ACKNOWLEDGED, gettext_lazy("Reading your complaint")),
        (State.LOOKED_INTO, gettext_lazy("Looking into it, by somebody who is no part of it")),
        (State.ANSWERED, gettext_lazy("Our answer")),
    ),
}
REACHED = {
    State.RECEIVED: 0,
    State.VERIFYING: 1,
    State.UNDER_REVIEW: 1,
    State.CONSIDERED: 1,
    State.ACKNOWLEDGED: 1,
    State.LOOKED_INTO: 2,
    State.RESEARCH: 2,
    State.COMMITTEE: 2,
    State.ACCEPTED: 3,
    State.REGISTERED: 3,
}


@dataclass(frozen=True, kw_only=True)
class Item:
    """One line of the timeline, with the names that the theme's component reads."""

    title: str
    state: str
    time: str = ""
    datetime: str = ""
    text: str = ""


def timeline_of(case: Case, events: Sequence[Event]) -> list[Item]:
    """Every stage of `case`, first to last; `events` are its history."""
    return [*_passed(case, events), *_coming(case)]


def _item(case: Case, event: Event, *, shown: str) -> Item:
    return Item(
        title=label_at(case, event),
        state=shown,
        time=moment(event.at, get_language() or "ar"),
        datetime=event.at.isoformat(timespec="minutes"),
    )


def _passed(case: Case, events: Sequence[Event]) -> list[Item]:
    """What has happened: one line for each change of state, the last one current."""
    moves = [e for e in events if e.facts.get("to") in State.values]
    changes = [e for e in moves if e.facts["to"] != e.facts.get("from")]
    current = "waiting" if case.state == State.WAITING else "current"
    ended = "done" if case.state in FINAL_STATES else current
    return [_item(case, e, shown="done" if e is not changes[-1] else ended) for e in changes]


def _coming(case: Case) -> list[Item]:
    """What is still ahead, without dates that nobody has promised."""
    here = REACHED.get(State(case.waiting_from or case.state))
    if here is None:
        return []
    return [Item(title=str(words), state="todo") for _state, words in AHEAD[case.kind][here:]]
