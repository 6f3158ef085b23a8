"""Short days for tables."""

from datetime import UTC, date, datetime

from django.utils.translation import override

from forms_engine.desk.days import brief, near


def test_a_moment_is_short_and_in_riyadhs_time(time_machine):
    time_machine.move_to("2026-11-24T09:00:00Z", tick=False)
    with override("en"):
        shown = [brief(datetime(year, 11, 22, 22, 5, tzinfo=UTC)) for year in (2025, 2026)]

    assert shown == [
        "2 Jumada al-Akhirah 1447 AH (23 November 2025) · 01:05",
        "13 Jumada al-Akhirah (23 November) · 01:05",
    ]


def test_no_moment_is_nothing():
    assert brief(None) == ""


def test_a_day_of_this_year_is_said_without_the_year(time_machine):
    time_machine.move_to("2026-11-22T09:00:00Z", tick=False)

    assert [near(date(year, 3, 1)) for year in (2026, 2027)] == [
        "12 رمضان (1 مارس)",
        "22 رمضان 1448 هـ (1 مارس 2027 م)",
    ]
