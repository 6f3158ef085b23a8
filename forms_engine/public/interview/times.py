"""The times on offer as a visitor reads them: days first, then the times of one day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.utils.translation import get_language

from forms_engine.clock.calendars import both, time_of_day
from forms_engine.clock.time import riyadh
from forms_engine.reception.enums import Way
from forms_engine.reception.models import Slot
from forms_engine.reception.queries import free_slots

Choices = list[tuple[str, str]]


@dataclass(frozen=True)
class OneDay:
    """A day with free times, in words; `current` is the one whose times are shown."""

    code: str
    label: str
    current: bool


@dataclass(frozen=True)
class Offer:
    """The days with free times, and the times of the day that was chosen."""

    days: Sequence[OneDay]
    day: str
    choices: Choices


def _day(slot: Slot) -> date:
    return riyadh(slot.starts_at).date()


def _words(slot: Slot) -> str:
    """The time, where it is, and the language that is spoken."""
    language = dict(settings.LANGUAGES).get(slot.language, slot.language)
    where = slot.place if slot.way == Way.OFFICE else str(Way.PHONE.label)
    time = time_of_day(slot.starts_at, get_language() or "ar")
    return f"{time} – \u2068{where}\u2069 – {language}"


def offer(wanted: str) -> Offer:
    """What can be booked now; a day that is not on offer gives the first that is."""
    slots = free_slots()
    known = list(dict.fromkeys(_day(slot) for slot in slots))
    chosen = next((day for day in known if day.isoformat() == wanted), known[0] if known else None)
    language = get_language() or "ar"
    days = [OneDay(day.isoformat(), both(day, language), day == chosen) for day in known]
    choices = [(str(slot.pk), _words(slot)) for slot in slots if _day(slot) == chosen]
    return Offer(days, chosen.isoformat() if chosen else "", choices)
