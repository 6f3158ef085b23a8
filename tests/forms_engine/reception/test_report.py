"""Counts by channel, kind, service, language and stage, in which nobody can be recognised."""

from datetime import date, timedelta

import pytest

from builders.cases import make_case, make_enquiry
from forms_engine.cases.enums import State
from forms_engine.cases.models import Case
from forms_engine.clock.time import now
from forms_engine.reception.report import (
    JOINED,
    Group,
    Period,
    count_cases,
    joined,
    month_of,
    period_of,
    this_month,
)

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("code", "first", "last"),
    [
        ("g-2026-02", date(2026, 2, 1), date(2026, 2, 28)),
        ("g-2026-12", date(2026, 12, 1), date(2026, 12, 31)),
        ("h-1447-09", date(2026, 2, 18), date(2026, 3, 19)),
    ],
)
def test_a_month_of_either_calendar_has_its_days(code, first, last):
    assert month_of(code) == Period(first, last)


@pytest.mark.parametrize(
    "codes", [("g-2026-03", "g-2026-02"), ("x", "g-2026-02"), ("g-2026-13", "g-2026-13")]
)
def test_what_is_no_period_is_refused(codes):
    with pytest.raises(ValueError, match=r"."):
        period_of(*codes)


@pytest.mark.parametrize(
    ("tally", "shown"),
    [
        ({"a": 9, "b": 5}, [Group("a", 9), Group("b", 5)]),
        ({"a": 9, "b": 4, "c": 1}, [Group("a", 9), Group(JOINED, 5, 2)]),
        ({"a": 9, "b": 6, "c": 1}, [Group("a", 9), Group(JOINED, 7, 2)]),
        ({"a": 3, "b": 1}, []),
        ({}, []),
    ],
)
def test_small_groups_are_joined_until_none_can_be_told_by_subtraction(tally, shown):
    assert joined(tally, smallest=5) == shown


def test_the_cases_of_the_period_are_counted_whether_open_or_ended(django_assert_num_queries):
    for _ in range(5):
        make_case(channel="phone")
        make_enquiry()
    make_case(channel="phone", state=State.CLOSED)
    old = make_case(channel="phone")
    Case.objects.filter(pk=old.pk).update(received_at=now() - timedelta(days=70))

    report = count_cases(month_of(this_month()))
    with django_assert_num_queries(3):
        count_cases(month_of(this_month()))

    assert report.total == 11
    assert report.groups["channel"] == [Group("phone", 6), Group("website", 5)]
    assert report.groups["kind"] == [Group("help", 6), Group("enquiry", 5)]
    assert report.groups["state"] == [Group(JOINED, 11, 2)]


def test_too_few_cases_are_not_counted_at_all():
    make_case()

    report = count_cases(month_of(this_month()))

    assert (report.total, [groups for groups in report.groups.values() if groups]) == (None, [])
