"""Short days for tables."""

from datetime import UTC, date, datetime

from django.utils.translation import override

from forms_engine.desk.days import brief, near


def test_a_moment_is_short_and_in_riyadhs_time():
    with override("en"):
        assert brief(datetime(2026, 11, 22, 22, 5, tzinfo=UTC)) == (
            "13 Jumada al-Akhirah 1448 AH (23 November 2026) · 01:05"
        )


def test_no_moment_is_nothing():
    assert brief(None) == ""


def test_a_day_of_this_year_is_said_without_the_year(time_machine):
    time_machine.move_to("2026-11-22T09:00:00Z", tick=False)

    assert [near(date(year, 3, 1)) for year in (2026, 2027)] == [
        "12 رمضان (1 مارس)",
        "22 رمضان 1448 هـ (1 مارس 2027 م)",
    ]
