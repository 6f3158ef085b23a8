"""Days in both calendars."""

from datetime import date

import pytest

from cms.dates import both


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ar", "9 ذو الحجة 1447\u00a0هـ (26 مايو 2026\u00a0م)"),
        ("en", "9 Dhu al-Hijjah 1447\u00a0AH (26 May 2026)"),
    ],
)
def test_a_day_is_told_in_both_calendars(language, words):
    assert both(date(2026, 5, 26), language) == words


def test_a_day_outside_the_table_is_told_in_one_calendar():
    assert both(date(1900, 1, 2), "en") == "2 January 1900"
