"""What an acceptance depends on, and what of it we have seen fulfilled."""

from dataclasses import dataclass

from django.utils.translation import get_language

from forms_engine.cases.enums import State
from forms_engine.cases.models import Case
from forms_engine.cases.sealed import open_words
from forms_engine.clock.calendars import both
from forms_engine.clock.time import riyadh


@dataclass(frozen=True)
class Met:
    """One condition, and the day on which it was seen fulfilled, "" while it is not."""

    text: str
    met: str


def conditions_of(case: Case) -> list[Met]:
    """All of them while registration waits; afterwards they are of no use to anybody."""
    if case.state != State.ACCEPTED:
        return []
    language = get_language() or "ar"
    return [
        Met(
            open_words(case, one.text, label="condition"),
            both(riyadh(one.met_at).date(), language) if one.met_at else "",
        )
        for one in case.conditions.all()
    ]
