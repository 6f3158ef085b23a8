"""Windows of every Hijri year, such as 1 Shawwal to 10 Dhu al-Hijjah."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from .hijri import Sighted, gregorian_of, hijri_of, month_length
from .models import Terms
from .time import today

MonthDay = tuple[int, int]


@dataclass(frozen=True)
class Window:
    """From a day to a day of the Hijri year, as it is shown: sighted months move it too.

    It may go over the end of the year. A 30th that the month has not is its 29th.
    """

    first: MonthDay
    last: MonthDay

    def holds(self, day: date | None = None) -> bool:
        """True if `day`, today unless told, lies in the window; False where there is no table."""
        there = hijri_of(day or today(), Terms.current().sighted)
        if there is None:
            return False
        now = (there.month, there.day)
        if self.first <= self.last:
            return self.first <= now <= self.last
        return now >= self.first or now <= self.last

    def began(self, day: date | None = None) -> date:
        """The last first day of the window up to `day`; raises ValueError without a table."""
        on = day or today()
        return self._first(on, lambda first: first <= on, otherwise=-1)

    def begins(self, day: date | None = None) -> date:
        """The next first day of the window after `day`; raises ValueError without a table."""
        on = day or today()
        return self._first(on, lambda first: first > on, otherwise=1)

    def _first(self, on: date, fits: Callable[[date], bool], *, otherwise: int) -> date:
        """The first day in the Hijri year of `on`, where it fits, else some years away."""
        sighted = Terms.current().sighted
        there = hijri_of(on, sighted)
        if there is None:
            raise ValueError("there is no table for this day")
        found = _day_of(there.year, self.first, sighted)
        return found if fits(found) else _day_of(there.year + otherwise, self.first, sighted)


def _day_of(year: int, month_day: MonthDay, sighted: Sighted) -> date:
    month, day = month_day
    return gregorian_of(year, month, min(day, month_length(year, month, sighted)), sighted)
