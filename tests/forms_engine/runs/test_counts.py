"""Sums for editors, by version and place; no run is opened for them."""

from datetime import timedelta

import pytest

from builders.runs import make_run
from forms_engine.clock.time import today
from forms_engine.forms.registry import current
from forms_engine.runs.counts import Place, open_by_code, open_runs, places, sent_by_code, totals
from forms_engine.runs.enums import What
from forms_engine.runs.models import Run, Tally

pytestmark = pytest.mark.django_db


def count(what, number, *, of="help", days_ago=0, **place):
    Tally.objects.create(
        form_version=current(of),
        day=today() - timedelta(days=days_ago),
        what=what,
        number=number,
        **place,
    )


def test_open_forms_are_counted_by_version_and_by_code():
    make_run()
    ended, _secret = make_run()
    Run.objects.filter(pk=ended.pk).update(state="expired")
    make_run("volunteer")
    version = current("help").pk

    assert open_runs([version]) == {version: 1}
    assert open_by_code() == {"help": 1, "volunteer": 1}


def test_days_and_places_add_up_to_what_a_version_went_through():
    count(What.BEGUN, 3)
    count(What.BEGUN, 2, days_ago=5)
    count(What.LEFT, 1, step="person")
    count(What.LEFT, 1, step="person", question="name")
    version = current("help").pk

    assert totals([version]) == {version: {What.BEGUN: 5, What.LEFT: 2}}
    assert totals([version], since=today()) == {version: {What.BEGUN: 3, What.LEFT: 2}}


def test_what_was_sent_is_counted_from_a_day_on():
    count(What.FINISHED, 4, days_ago=30)
    count(What.FINISHED, 7, days_ago=31)
    count(What.FINISHED, 1, of="volunteer")

    assert sent_by_code(since=today() - timedelta(days=30)) == {"help": 4, "volunteer": 1}


def test_places_come_with_the_most_frequent_first_in_one_query(django_assert_num_queries):
    count(What.FAILED, 2, step="person", question="name", code="missing")
    count(What.FAILED, 1, step="person", question="name", code="no_letters")
    count(What.FAILED, 3, step="person", question="name", code="no_letters", days_ago=1)
    count(What.BEGUN, 9)
    version = current("help").pk

    with django_assert_num_queries(1):
        found = places(version)

    assert found == [
        Place("person", "name", What.FAILED, "no_letters", 4),
        Place("person", "name", What.FAILED, "missing", 2),
    ]
