"""Days and times as staff type them, in any digits; their clean values are Riyadh's."""

from datetime import date, datetime, time
from typing import Any

from django import forms

from forms_engine.clock.time import RIYADH
from forms_engine.forms.normalise import ascii_digits

DAY = {"type": "date", "dir": "ltr"}
CLOCK = {"type": "time", "dir": "ltr"}
MOMENT = {"type": "datetime-local", "dir": "ltr"}


class Day(forms.DateField):
    """A day in the Gregorian calendar."""

    widget = forms.DateInput(attrs=DAY, format="%Y-%m-%d")

    def to_python(self, value: Any) -> date | None:  # Any: Django's own signature
        """In any digits."""
        return super().to_python(ascii_digits(value) if isinstance(value, str) else value)


class Clock(forms.TimeField):
    """A time of the day."""

    widget = forms.TimeInput(attrs=CLOCK, format="%H:%M")

    def to_python(self, value: Any) -> time | None:  # Any: Django's own signature
        """In any digits."""
        return super().to_python(ascii_digits(value) if isinstance(value, str) else value)


class Moment(forms.DateTimeField):
    """A day and a time, as clocks in Riyadh show it."""

    widget = forms.DateTimeInput(attrs=MOMENT, format="%Y-%m-%dT%H:%M")

    def to_python(self, value: Any) -> datetime | None:  # Any: Django's own signature
        """In any digits."""
        read = super().to_python(ascii_digits(value) if isinstance(value, str) else value)
        return read.replace(tzinfo=RIYADH) if read else None
