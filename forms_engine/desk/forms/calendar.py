"""The forms of the calendar: holidays, season shifts, announced months."""

from datetime import date, time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from forms_engine.clock.calendars import gregorian, hijri_day, weekday
from forms_engine.clock.models import Holiday, Shift, Sighting
from forms_engine.clock.plan import mask_of
from forms_engine.clock.time import today
from forms_engine.forms.dates import read_day, split_line
from forms_engine.forms.errors import AnswerError
from forms_engine.forms.normalise import ascii_digits, strip_invisible
from forms_engine.forms.questions.date_messages import MESSAGES
from theme.calendar_names import hijri_month

from .base import DeskForm
from .choices import offer

SUNDAY_FIRST = (6, 0, 1, 2, 3, 4, 5)
A_SUNDAY = date(2026, 11, 22)
LINE = {"dir": "auto", "autocomplete": "off"}
CLOCK = {"dir": "ltr", "autocomplete": "off"}
MIDNIGHT = "24:00"


def _language() -> str:
    return get_language() or "ar"


class DayField(forms.CharField):
    """A day typed in either calendar; what is wrong with it is said as to applicants."""

    widget = forms.TextInput(attrs=LINE)

    def to_python(self, value: Any) -> Any:  # Any: Django's own signature
        """The Gregorian day."""
        typed = super().to_python(value) or ""
        if not typed:
            return None
        try:
            day = read_day(split_line(typed))
            if day.month is None or day.day is None:
                raise AnswerError("only_year")
            return day.gregorian(day.month, day.day)
        except AnswerError as error:
            words = str(MESSAGES.get(error.code, MESSAGES["not_a_date"]))
            raise ValidationError(words, code=error.code) from None

    def prepare_value(self, value: Any) -> Any:  # Any: Django's own signature
        """A stored day as people write it; what was typed stays as it was."""
        return gregorian(value, _language()) if isinstance(value, date) else value


class HourField(forms.TimeField):
    """A time of day, in any digits."""

    widget = forms.TimeInput(attrs=CLOCK, format="%H:%M")
    default_error_messages = {"invalid": _("Write hours and minutes, such as 08:00.")}

    def to_python(self, value: Any) -> time | None:  # Any: Django's own signature
        """The time; the end of the day is 00:00."""
        typed = ascii_digits(value).strip() if isinstance(value, str) else value
        return super().to_python("00:00" if typed == MIDNIGHT else typed)


class HolidayForm(DeskForm):
    """From a day to a day, with its names."""

    model: type[Holiday] | type[Shift] = Holiday
    name_ar = forms.CharField(
        label=_("Name in Arabic"), max_length=80, widget=forms.TextInput(attrs={"dir": "rtl"})
    )
    name_en = forms.CharField(
        label=_("Name in English"), max_length=80, widget=forms.TextInput(attrs={"dir": "ltr"})
    )
    first = DayField(
        label=_("First day"),
        help_text=_("In either calendar, such as 1 Shawwal 1448 or 9 March 2027."),
    )
    last = DayField(label=_("Last day"), help_text=_("This day is still part of it."))

    def values(self) -> dict[str, object]:
        """The columns that were typed."""
        return {**self.cleaned_data}

    @classmethod
    def shown(cls, row: Holiday | Shift) -> dict[str, object]:
        """What the form shows of a row."""
        return {name: getattr(row, name) for name in ("name_ar", "name_en", "first", "last")}


class ShiftForm(HolidayForm):
    """Besides: the days of rest and the hours of the season."""

    model = Shift
    rest_days = forms.MultipleChoiceField(
        label=_("Days of rest in each week"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Tick none where the house works all week."),
    )
    opens = HourField(label=_("Opens at"), initial=time(8))
    closes = HourField(
        label=_("Closes at"), initial=time(16), help_text=_("Write 00:00 for midnight.")
    )
    on_holidays = forms.BooleanField(label=_("Works through official holidays"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # Any: Django's own signature
        super().__init__(*args, **kwargs)
        names = [(str(day), weekday(on_weekday(day), _language())) for day in SUNDAY_FIRST]
        offer(self, "rest_days", names)

    def values(self) -> dict[str, object]:
        """With the mask of the week."""
        return {**super().values(), "rest_days": mask_of(map(int, self.cleaned_data["rest_days"]))}

    @classmethod
    def shown(cls, row: Holiday | Shift) -> dict[str, object]:
        """With the week and the hours."""
        shown = super().shown(row)
        if isinstance(row, Shift):
            shown |= {name: getattr(row, name) for name in ("opens", "closes", "on_holidays")}
            shown["rest_days"] = [str(day) for day in row.rest]
        return shown


def on_weekday(day_of_week: int) -> date:
    """Some day that falls on it, as date.weekday() counts."""
    return A_SUNDAY.replace(day=A_SUNDAY.day + (day_of_week + 1) % 7)


class SightingForm(DeskForm):
    """Which Hijri month began on another day than Umm al-Qura has it."""

    month = forms.TypedChoiceField(label=_("Hijri month"), coerce=int)
    year = forms.CharField(
        label=_("Hijri year"),
        max_length=12,
        widget=forms.TextInput(attrs={"dir": "ltr", "inputmode": "numeric", "autocomplete": "off"}),
    )
    by = forms.TypedChoiceField(
        label=_("It began"),
        coerce=int,
        choices=Sighting.By.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose whether it began a day earlier or later.")},
    )

    def __init__(self, data: QueryDict | None = None) -> None:
        there = hijri_day(today())
        super().__init__(data, initial={"year": there.year, "month": there.month} if there else {})
        offer(self, "month", [(str(n), hijri_month(n, _language())) for n in range(1, 13)])

    def clean_year(self) -> int:
        """Four digits of any family."""
        digits = strip_invisible(ascii_digits(self.cleaned_data["year"])).strip()
        if not (digits.isascii() and digits.isdecimal() and 1343 <= int(digits) <= 1500):
            raise ValidationError(_("The year is 1343 to 1500."))
        return int(digits)

    def sighting(self) -> Sighting:
        """The row that was typed, not stored yet."""
        return Sighting(**self.cleaned_data)
