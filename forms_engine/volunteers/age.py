"""The house's rules for the young: by day, never alone, and what counts as night.

Under eighteen a volunteer serves only in shifts whose least age allows it; such a shift is by day
and supervised (a database constraint), and nobody under eighteen is sent to one person's request.
"""

from datetime import datetime, time, timedelta

from forms_engine.cases.sealed import open_answers
from forms_engine.clock.time import riyadh
from forms_engine.forms.years import youngest_age

from .models import Profile

NIGHT_BEGINS, NIGHT_ENDS = time(20), time(6)


def is_night(starts: datetime, ends: datetime) -> bool:
    """True if any part of the shift lies between eight in the evening and six in the morning."""
    first, last = riyadh(starts), riyadh(ends)
    if first.time() < NIGHT_ENDS or first.time() >= NIGHT_BEGINS:
        return True
    evening = datetime.combine(first.date(), NIGHT_BEGINS, first.tzinfo)
    return last > evening or last - first >= timedelta(days=1)


def age_of(profile: Profile) -> int:
    """The least age that the volunteer can have today; 0 where no year of birth was given."""
    year = open_answers(profile.case).get("person", {}).get("birth_year")
    return youngest_age(year) if isinstance(year, int) else 0
