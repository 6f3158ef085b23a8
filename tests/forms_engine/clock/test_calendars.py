"""Dates read well in both calendars and both languages, in Riyadh's day, with ASCII digits."""

from datetime import UTC, date, datetime

import pytest
from django.conf import settings
from hypothesis import given
from hypothesis import strategies as st

from forms_engine.clock.calendars import both, gregorian, hijri, moment

LANGUAGES = [code for code, _name in settings.LANGUAGES]


@pytest.mark.parametrize(
    ("day", "arabic", "english"),
    [
        (date(2025, 6, 26), "1 محرم 1447 هـ", "1 Muharram 1447 AH"),
        (date(2026, 2, 18), "1 رمضان 1447 هـ", "1 Ramadan 1447 AH"),
        (date(2026, 5, 26), "9 ذو الحجة 1447 هـ", "9 Dhu al-Hijjah 1447 AH"),
        (date(2026, 6, 16), "1 محرم 1448 هـ", "1 Muharram 1448 AH"),
        (date(1924, 8, 1), "1 محرم 1343 هـ", "1 Muharram 1343 AH"),
        (date(2077, 11, 16), "30 ذو الحجة 1500 هـ", "30 Dhu al-Hijjah 1500 AH"),
    ],
)
def test_hijri_days_follow_umm_al_qura(day, arabic, english):
    assert (hijri(day, "ar"), hijri(day, "en")) == (arabic, english)


@pytest.mark.parametrize("day", [date(1924, 7, 31), date(2077, 11, 17), date.min, date.max])
def test_outside_the_tables_only_gregorian_is_shown(day):
    assert hijri(day, "ar") == ""
    assert "(" not in both(day, "ar")


def test_both_calendars_in_arabic():
    assert both(date(2026, 5, 26), "ar") == "الثلاثاء 9 ذو الحجة 1447 هـ (26 مايو 2026 م)"


def test_both_calendars_in_english():
    assert both(date(2026, 5, 26), "en") == "Tuesday 9 Dhu al-Hijjah 1447 AH (26 May 2026)"


def test_other_languages_have_their_own_months_and_a_clock_of_24_hours():
    assert gregorian(date(2028, 2, 29), "ur") == "29 فروری 2028"
    assert gregorian(date(2028, 2, 29), "fr") == "29 février 2028"
    afternoon = datetime(2026, 5, 26, 12, 5, tzinfo=UTC)
    assert moment(afternoon, "tr").endswith("(26 Mayıs 2026), 15:05")
    assert moment(afternoon, "fa").endswith("، 15:05")


def test_a_language_that_is_not_installed_reads_english():
    assert gregorian(date(2028, 2, 29), "xx") == "29 February 2028"


def test_a_moment_shows_the_day_in_riyadh():
    late = datetime(2026, 5, 25, 21, 5, tzinfo=UTC)

    assert moment(late, "ar") == "الثلاثاء 9 ذو الحجة 1447 هـ (26 مايو 2026 م)، الساعة 12:05 صباحًا"
    assert moment(late, "en") == "Tuesday 9 Dhu al-Hijjah 1447 AH (26 May 2026), 12:05 am"


def test_noon_is_in_the_afternoon():
    noon = datetime(2026, 5, 26, 9, 0, tzinfo=UTC)

    assert moment(noon, "en").endswith("12:00 pm")
    assert moment(noon, "ar").endswith("12:00 مساءً")


@given(day=st.dates(), language=st.sampled_from(LANGUAGES))
def test_digits_are_always_ascii(day, language):
    shown = both(day, language)

    assert [c for c in shown if c.isdigit() and not c.isascii()] == []
