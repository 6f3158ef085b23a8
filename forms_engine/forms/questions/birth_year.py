"""A year of birth alone (many pilgrims know no day); the number tells the calendar."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from forms_engine.forms.eras import era_of
from forms_engine.forms.errors import AnswerError
from forms_engine.forms.normalise import ascii_digits, compact
from forms_engine.forms.questions.date_messages import SOLAR_YEAR
from forms_engine.forms.questions.question import Question
from forms_engine.forms.solar import looks_lunar
from forms_engine.forms.types import StepAnswers, Structure, Text
from forms_engine.forms.years import (
    FIRST_GREGORIAN,
    FIRST_HIJRI,
    LAST_HIJRI,
    calendar_of,
    gregorian_years,
    this_year,
)
from forms_engine.vault.types import JSON
from theme import widgets


@dataclass(frozen=True, kw_only=True)
class BirthYear(Question):
    """1370 and 1951 say the same; the answer is the number as written."""

    type: ClassVar[str] = "birth_year"
    messages: ClassVar[Mapping[str, Text]] = {
        "missing": _("Write the year of birth, such as 1370 or 1951"),
        "not_a_year": _("Write the year in digits only, such as 1370 or 1951"),
        "not_four_digits": _("A year has four digits, such as 1370 or 1951"),
        "full_date": _("Write the year alone, without the day and the month"),
        "two_years": _("Write one year only, in either calendar"),
        "out_of_range": _("The year of birth is 1343 or later (Hijri), or 1900 or later"),
        "solar_year": SOLAR_YEAR,
        "future": _("This year has not come yet: check the year of birth"),
    }

    def read(self, typed: list[str], *, siblings: StepAnswers) -> int:
        """The year, once its calendar is known and it has begun."""
        year, era = int(_four_digits(typed[0])), era_of(typed[0])
        if era == "solar" or (era is None and looks_lunar(year) and _is_alone(typed[0])):
            raise AnswerError("solar_year")
        calendar = calendar_of(year)
        if calendar is None:
            raise AnswerError("future" if year > LAST_HIJRI + 500 else "out_of_range")
        if year > this_year(calendar):
            raise AnswerError("future")
        return year

    def widget(self) -> forms.Widget:
        """Four digits wide."""
        return widgets.DigitsInput({"autocomplete": "bday-year"}, width=4)

    def words(self, value: JSON) -> str:
        """The year in both calendars."""
        if not isinstance(value, int):
            return str(value)
        if calendar_of(value) == "gregorian":
            return gettext("%(year)s CE") % {"year": value}
        first, last = gregorian_years(value)
        span = {"year": value, "first": first, "last": last}
        if first == last:
            return gettext("%(year)s AH (%(first)s CE)") % span
        return gettext("%(year)s AH (%(first)s–%(last)s CE)") % span

    def schema(self) -> Structure:
        """A whole number in one of the two ranges, or how it is written in any digits."""
        hijri: JSON = {"minimum": FIRST_HIJRI, "maximum": LAST_HIJRI}
        return {"type": ["integer", "string"], "anyOf": [hijri, {"minimum": FIRST_GREGORIAN}]}


def _is_alone(text: str) -> bool:
    """Whether no second year says which calendar is meant."""
    return len(re.findall(r"[0-9]{4}", ascii_digits(text))) < 2


def _four_digits(text: str) -> str:
    groups = re.findall(r"[0-9]+", ascii_digits(text))
    years = [group for group in groups if len(group) == 4]
    if len(years) == len(groups) == 2:
        return _same_year(*years)
    if len(years) == 1 and all(len(group) <= 2 for group in groups if group not in years):
        return years[0]
    digits = compact(text)
    if not re.fullmatch(r"[0-9]+", digits):
        raise AnswerError("not_a_year")
    if len(digits) in (6, 7, 8):
        raise AnswerError("full_date")
    if len(digits) != 4:
        raise AnswerError("not_four_digits")
    return digits


def _same_year(first: str, second: str) -> str:
    """The first of two years that say the same in both calendars."""
    hijri, gregorian = sorted(map(int, (first, second)))
    if (calendar_of(hijri), calendar_of(gregorian)) != ("hijri", "gregorian"):
        raise AnswerError("two_years")
    if gregorian not in gregorian_years(hijri):
        raise AnswerError("two_years")
    return first
