"""Reads the facts that come with a move; what is not asked for is dropped."""

from datetime import date, timedelta

from forms_engine.clock.time import today
from forms_engine.forms.normalise import ascii_digits, strip_invisible

from ..exceptions import MissingFact
from ..workflow.moves import Fact, Facts, Move

FURTHEST = timedelta(days=366)


def _read_date(text: str) -> str:
    """An ISO date after today; raises ValueError."""
    day = date.fromisoformat(ascii_digits(text))
    if not today() < day <= today() + FURTHEST:
        raise ValueError("a promised date lies ahead, within a year")
    return day.isoformat()


def _read_count(text: str) -> str:
    """A whole number of at least one, in ASCII digits; raises ValueError."""
    count = int(ascii_digits(text))
    if count < 1:
        raise ValueError("nothing is not a number of things")
    return str(count)


def _read(fact: Fact, text: str) -> str:
    """The value of one fact; raises MissingFact when it makes no sense."""
    if len(text) > fact.limit or (fact.choices and text not in dict(fact.choices)):
        raise MissingFact(fact.name)
    if not (fact.is_date or fact.is_count):
        return text
    try:
        return _read_date(text) if fact.is_date else _read_count(text)
    except ValueError:
        raise MissingFact(fact.name) from None


def read_facts(move: Move, given: Facts, *, by_applicant: bool) -> dict[str, str]:
    """The facts of `move`, cleaned; raises MissingFact for the first that is wanting."""
    read: dict[str, str] = {}
    for fact in move.needs:
        text = strip_invisible(given.get(fact.name, "")).strip()
        if text:
            read[fact.name] = _read(fact, text)
        elif not fact.optional and not (by_applicant and fact.staff_only):
            raise MissingFact(fact.name)
    return read
