"""Why the promised date of a case has moved, in words that its applicant may read."""

from collections.abc import Iterable

from django.utils.translation import gettext, gettext_noop

from forms_engine.audit.models import Event

from .models import Case
from .sealed import open_facts

NEW_DATE = "promised"  # the fact of an event that moved the date
BY_HAND = "change_date"
AGAIN = "reconsider"  # a new promise, even where it falls on the same day
REASONS = {
    "confirm_data": gettext_noop("Your details are complete, and the study has begun."),
    "answer": gettext_noop("The study paused while we waited for your answer."),
    "step_back": gettext_noop("The study paused while we waited for your answer."),
    AGAIN: gettext_noop("Your request is being reconsidered."),
    "put_off": gettext_noop(
        "The study of your request takes more time than we expected. It has not been forgotten."
    ),
    "give_back": gettext_noop(
        "We have had no answer to our question yet. Our staff now look at how your request can go "
        "on; nothing is refused because an answer is missing."
    ),
    "mark_urgent": gettext_noop("Your request has been marked as urgent."),
}


def latest_reason(case: Case, events: Iterable[Event]) -> str:
    """Why the date moved the last time, in the active language or as staff wrote it; or ""."""
    moved = [event for event in events if NEW_DATE in event.facts or event.action == AGAIN]
    if not moved:
        return ""
    if moved[-1].action == BY_HAND:
        return open_facts(case, moved[-1].sealed, label="event").get("reason", "")
    known = REASONS.get(moved[-1].action)
    return gettext(known) if known else ""
