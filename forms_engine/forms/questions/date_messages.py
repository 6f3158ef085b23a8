"""What can be wrong with a date, and what to do about it; never more than one thing at a time."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from forms_engine.forms.types import Text

SOLAR_YEAR = _("Write the Gregorian year, such as 1981: solar and lunar years look alike")
MESSAGES: Mapping[str, Text] = {
    "missing": _("Write the day, the month and the year"),
    "no_day": _("Write the day too, such as 27"),
    "no_month": _("Write the month too, as a number or a name such as Rajab"),
    "no_year": _("Write the year too, with four digits"),
    "only_year": _("Write the day and the month too, not the year alone"),
    "not_a_date": _("Write one date: the day, then the month, then the year"),
    "day_not_digits": _("Write the day in digits, such as 27"),
    "day_range": _("A day is between 1 and 31: check the day"),
    "year_in_day": _("The year stands in place of the day: write the day first, the year last"),
    "month_unknown": _("This is no name of a month: write its name or its number, 1 to 12"),
    "month_range": _("A month is between 1 and 12: check the month"),
    "month_and_day_swapped": _("The day and the month look exchanged: write the day first"),
    "year_not_digits": _("Write the year in four digits, such as 1447 or 2026"),
    "two_digit_year": _("Write the year in full with four digits, such as 1447 or 2026"),
    "year_length": _("The year has four digits, such as 1447 or 2026: check it"),
    "year_out_of_range": _("The year is 1343 to 1500 (Hijri) or 1900 to 2077: check it"),
    "mixed_calendars": _("The month is of one calendar and the year of the other: check both"),
    "solar_or_lunar": _(
        "Write the month by name, or the Gregorian date: solar and lunar years look alike"
    ),
    "solar_year": SOLAR_YEAR,
    "hijri_day_31": _("A Hijri month has at most 30 days: check the day"),
    "hijri_month_of_29": _("This Hijri month had 29 days that year: check the day"),
    "no_leap_day": _("February had 28 days that year: check the day or the year"),
    "no_such_day": _("This month has fewer days: check the day and the month"),
    "hijri_wanted": _("Write the date in the Hijri calendar, such as 27 Rajab 1447"),
    "gregorian_wanted": _("Write the date in the Gregorian calendar, such as 16 January 2026"),
    "not_yet": _("This day has not come yet: write today or an earlier day"),
    "already_past": _("This day has passed: write today or a later day"),
}
