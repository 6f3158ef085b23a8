"""The calendar refuses what cannot be, in a clear sentence, and takes effect at once."""

from datetime import date, time

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from builders.calendars import make_holiday, make_shift, make_sighting
from builders.cases import make_case
from builders.staff import make_staff
from forms_engine.audit.queries import history
from forms_engine.clock.calendars import both
from forms_engine.clock.models import Holiday, Shift, Sighting, Terms
from forms_engine.clock.services import STREAM, drop, keep, sight, unsight
from forms_engine.clock.workdays import is_workday

pytestmark = pytest.mark.django_db
TUESDAY = date(2026, 5, 26)


def holiday(first, last):
    return Holiday(name_ar="عيد", name_en="Eid", first=first, last=last)


def refused(act):
    with pytest.raises(ValidationError) as refusal:
        act()
    return {name: words for name, (words, *_) in refusal.value.message_dict.items()}


def test_a_holiday_is_in_force_as_soon_as_it_is_kept_and_until_it_is_dropped():
    editor, one = make_staff(), holiday(TUESDAY, TUESDAY)
    before = is_workday(TUESDAY)
    keep(one, by=editor)
    during = is_workday(TUESDAY)
    drop(one, by=editor)

    assert (before, during, is_workday(TUESDAY)) == (True, False, True)
    assert [event.action for event in history(STREAM)] == ["holiday.keep", "holiday.drop"]


@pytest.mark.parametrize(
    ("first", "last", "field"),
    [
        (date(2026, 5, 27), date(2026, 5, 26), "last"),
        (date(2026, 5, 27), date(2027, 5, 27), "last"),
        (date(2026, 5, 20), date(2026, 5, 25), "first"),
        (date(2026, 5, 25), date(2026, 5, 25), "first"),
        (date(2026, 5, 20), date(2026, 5, 30), "first"),
    ],
)
def test_impossible_and_overlapping_days_are_refused(first, last, field):
    make_holiday("2026-05-25", "2026-05-26")

    assert list(refused(lambda: keep(holiday(first, last), by=make_staff()))) == [field]


def test_neighbours_do_not_overlap_and_a_holiday_may_be_moved_over_itself():
    make_holiday("2026-05-25", "2026-05-25")
    one = holiday(TUESDAY, TUESDAY)
    keep(one, by=make_staff())
    one.last = date(2026, 5, 27)
    keep(one, by=make_staff())

    assert [is_workday(date(2026, 5, day)) for day in (25, 26, 27, 28)] == [False] * 3 + [True]


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"rest_days": 127}, "rest_days"),
        ({"closes": time(8)}, "closes"),
        ({"closes": time(7)}, "closes"),
        ({"closes": time(0)}, None),
    ],
)
def test_a_shift_works_on_some_day_and_closes_after_it_opens(changed, field):
    shift = make_shift("2026-05-18", "2026-06-01")
    for name, value in changed.items():
        setattr(shift, name, value)

    if field is None:
        shift.full_clean()
    else:
        assert field in refused(shift.full_clean)


def test_the_database_itself_refuses_days_in_the_wrong_order():
    with pytest.raises(IntegrityError), transaction.atomic():
        make_holiday("2026-05-27", "2026-05-26")
    with pytest.raises(IntegrityError), transaction.atomic():
        make_sighting(1447, 9, 2)


def test_dates_already_promised_stay_as_they_are():
    with time_machine.travel("2026-11-22T09:00:00Z"):
        old = make_case()
        make_holiday(old.promised_date.isoformat(), old.promised_date.isoformat())
        old.refresh_from_db()
        new = make_case()

    assert (old.promised_date, new.promised_date) == (date(2026, 12, 13), date(2026, 12, 14))


def test_an_announced_month_moves_every_hijri_date_and_no_stored_one():
    first = date(2026, 2, 18)
    with time_machine.travel("2026-02-17T17:00:00Z"):
        sight(Sighting(year=1447, month=9, by=1), by=make_staff())
    announced = both(first, "en")
    unsight(Sighting.objects.get(), by=make_staff())

    assert announced == "Wednesday 30 Sha'ban 1447 AH (18 February 2026)"
    assert both(first, "en") == "Wednesday 1 Ramadan 1447 AH (18 February 2026)"


def test_what_no_sighting_can_say_is_refused():
    with time_machine.travel("2026-02-17T17:00:00Z"):
        editor = make_staff()

        def say(year, month, by):
            return lambda: sight(Sighting(year=year, month=month, by=by), by=editor)

        assert list(refused(say(1447, 9, -1))) == ["by"]  # Sha'ban would have 28 days
        assert list(refused(say(1447, 10, -1))) == ["month"]  # not announced yet
        assert list(refused(say(1600, 1, 1))) == ["year"]
    assert Sighting.objects.count() == 0


def test_saving_the_terms_keeps_the_calendar():
    make_holiday("2026-05-26", "2026-05-26")
    stale = Terms.objects.get()
    make_holiday("2026-05-27", "2026-05-27")
    stale.save()

    assert not is_workday(date(2026, 5, 27))


def test_the_whole_calendar_costs_one_query(django_assert_num_queries):
    make_holiday("2026-05-26", "2026-05-26")
    make_shift("2026-06-18", "2026-07-01")
    make_sighting(1447, 9, 1)
    with django_assert_num_queries(1):
        terms = Terms.current()
        assert (terms.plan.hours_on(TUESDAY), bool(terms.sighted)) == (None, True)


def test_shift_and_holiday_are_named_in_the_readers_language():
    assert str(Shift(name_ar="الحج", name_en="Hajj")) == "الحج"
