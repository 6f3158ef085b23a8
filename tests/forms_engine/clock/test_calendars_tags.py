"""The template filters follow the active language and swallow nothing but nothing."""

from datetime import UTC, date, datetime

import pytest
from django.template import Context, Template
from django.utils.translation import override

LOADED = "{% load calendars %}"


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("ar", "الثلاثاء 9 ذو الحجة 1447 هـ (26 مايو 2026 م)"),
        ("en", "Tuesday 9 Dhu al-Hijjah 1447 AH (26 May 2026)"),
    ],
)
def test_a_day_follows_the_language(language, expected):
    template = Template(LOADED + "{{ day|both_calendars }}")

    with override(language):
        assert template.render(Context({"day": date(2026, 5, 26)})) == expected


def test_a_moment_late_at_night_belongs_to_the_next_day_in_riyadh():
    template = Template(LOADED + "{{ at|both_calendars }} / {{ at|moment }}")

    with override("en"):
        shown = template.render(Context({"at": datetime(2026, 5, 25, 22, 30, tzinfo=UTC)}))

    day = "Tuesday 9 Dhu al-Hijjah 1447 AH (26 May 2026)"
    assert shown == f"{day} / {day}, 1:30 am"


def test_nothing_is_shown_for_no_date():
    template = Template(LOADED + "[{{ none|both_calendars }}{{ none|moment }}]")

    assert template.render(Context({"none": None})) == "[]"
