"""Short days for tables."""

from datetime import UTC, datetime

from django.utils.translation import override

from forms_engine.desk.days import brief


def test_a_moment_is_short_and_in_riyadhs_time():
    with override("en"):
        assert brief(datetime(2026, 11, 22, 22, 5, tzinfo=UTC)) == "23 November 2026 · 01:05"


def test_no_moment_is_nothing():
    assert brief(None) == ""
