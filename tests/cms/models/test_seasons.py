"""A season says whether a day lies in it, and refuses days that say nothing."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from builders import cms as make

pytestmark = pytest.mark.django_db
# By Umm al-Qura: 1 Dhu al-Hijjah 1447 = 18 May 2026, 1 Muharram 1448 = 16 June 2026.


@pytest.mark.parametrize(
    ("day", "inside"),
    [
        (date(2026, 5, 17), False),
        (date(2026, 5, 18), True),
        (date(2026, 6, 6), True),
        (date(2026, 6, 7), False),
    ],
)
def test_a_season_of_every_year_holds_its_first_and_last_day(day, inside):
    assert make.make_season().holds(day) is inside


@pytest.mark.parametrize(
    ("day", "inside"), [(date(2026, 6, 15), True), (date(2026, 6, 16), True), (date(2026, 7, 1), 0)]
)
def test_a_season_may_go_over_the_end_of_the_year(day, inside):
    season = make.make_season(season_to_day=5, season_to_month=1)

    assert season.holds(day) is bool(inside)


@pytest.mark.parametrize(("day", "inside"), [(1, True), (3, True), (4, False)])
def test_a_season_between_two_dates_holds_both(day, inside):
    dates = {"opens_on": date(2026, 12, 1), "closes_on": date(2026, 12, 3)}

    assert make.make_season(kind="dates", **dates).holds(date(2026, 12, day)) is inside


WRONG = [
    ({"season_to_day": None}, "season_to_day"),
    ({"kind": "dates"}, "opens_on"),
    ({"kind": "dates", "opens_on": date(1448, 1, 1), "closes_on": date(2026, 1, 1)}, "opens_on"),
    ({"kind": "dates", "opens_on": date(2026, 2, 1), "closes_on": date(2026, 1, 1)}, "closes_on"),
    ({"code": "الحج"}, "code"),
]


@pytest.mark.parametrize(("fields", "where"), WRONG)
def test_days_that_say_nothing_are_refused_where_they_stand(fields, where):
    with pytest.raises(ValidationError) as refusal:
        make.make_season(**fields)

    assert where in refusal.value.message_dict
