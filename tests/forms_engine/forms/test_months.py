"""Months by every usual name."""

from datetime import date

import pytest
from django.conf import settings
from hijridate import Gregorian, Hijri

from forms_engine.clock import calendars
from forms_engine.forms.dates import read_day, split_line
from forms_engine.forms.months import month_named
from theme.calendar_names import gregorian_month, hijri_month

SAYINGS = (calendars.hijri, calendars.gregorian)
LANGUAGES = [code for code, _name in settings.LANGUAGES]


@pytest.mark.parametrize("language", ["ar", "en", "tr"])
@pytest.mark.parametrize("number", range(1, 13))
def test_the_calendars_own_names_are_known(language, number):
    assert month_named(Hijri(1440, number, 1).month_name(language)) == (number, "hijri")
    assert month_named(Gregorian(2020, number, 1).month_name(language)) == (number, "gregorian")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_that_the_house_prints_is_read_as_that_month(language):
    printed = {
        (number, calendar): month_named(name(number, language))
        for calendar, name in (("hijri", hijri_month), ("gregorian", gregorian_month))
        for number in range(1, 13)
    }

    assert printed == {month: month for month in printed}


@pytest.mark.django_db
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_date_that_the_house_prints_is_read_as_that_day(language):
    days = [date(2026, number, 19) for number in range(1, 13)]
    printed = [(say(day, language), day) for day in days for say in SAYINGS]

    read = [(said, read_day(split_line(said)).iso()) for said, _day in printed]

    assert read == [(said, day.isoformat()) for said, day in printed]


def test_a_vowel_makes_another_month_and_its_length_does_not():
    assert [month_named(name) for name in ("জানু", "জুন", "জানুয়ারী")] == [
        None, (6, "gregorian"), (1, "gregorian")
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "month"),
    [
        ("১ নয় রজব", None),
        ("রজব", (7, "hijri")),
        ("রমজান রমযান ramadana", (9, "hijri")),
        ("জিলহজ Zulhijja ذوالحجه", (12, "hijri")),
        ("জানুয়ারি Janairu ژانویه جنوری Januari janvier Ocak", (1, "gregorian")),
        ("জুন ژوئن Yuni juin Haziran", (6, "gregorian")),
        ("ডিসেম্বর Disamba دسامبر دسمبر", (12, "gregorian")),
    ],
)
def test_each_of_our_languages_has_its_names(words, month):
    found = [month_named(words)] if month is None else [month_named(one) for one in words.split()]

    assert set(found) == {month}


@pytest.mark.parametrize("word", ["", "12", "غد", "Sunday", "—", "م" * 500])
def test_other_words_are_no_months(word):
    assert month_named(word) is None
