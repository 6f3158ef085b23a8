"""Filters of the queue are kept under a name, alone or for the team."""

from datetime import timedelta

import pytest

from builders.cases import make_case
from builders.staff import make_staff
from forms_engine.casework.exceptions import CaseworkError
from forms_engine.casework.models import Presence
from forms_engine.casework.services.presence import forget_presence, look, lookers
from forms_engine.casework.services.saving import (
    kept_query,
    remove_filter,
    rename_filter,
    save_filter,
    shown_to,
)
from forms_engine.clock.time import now
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db


def make_team():
    return make_staff(role=Role.RECEPTION), make_staff(role=Role.RESEARCHER)


def test_filters_are_kept_without_what_was_searched_for():
    given = {"search": "أمل", "urgent": "1", "state": "no such", "sort": "newest", "from": "a1"}

    assert kept_query(given) == "urgent=1&sort=newest"


def test_a_filter_is_kept_shared_renamed_removed_and_brought_back():
    amal, basil = make_team()
    row = save_filter(amal, name="  Mina \u200b urgent ", query="urgent=1", shared=False)
    seen = [list(shown_to(basil))]
    rename_filter(row, name="Mina", shared=True)
    seen.append([one.name for one in shown_to(basil)])
    remove_filter(row, removed=True)
    seen.append(list(shown_to(amal)))
    remove_filter(row, removed=False)

    assert seen == [[], ["Mina"], []]
    assert list(shown_to(amal)) == [row]


def test_two_filters_of_one_name_or_an_empty_one_are_refused_kindly():
    amal, _basil = make_team()
    save_filter(amal, name="Mine", query="urgent=1", shared=False)

    for name, query in (("Mine", "kind=help"), (" ", "kind=help"), ("New", "search=أمل")):
        with pytest.raises(CaseworkError):
            save_filter(amal, name=name, query=query, shared=False)
    assert shown_to(amal).count() == 1


def test_who_looks_is_shown_to_others_for_minutes_and_forgotten_in_a_day():
    case, (amal, basil) = make_case(), make_team()
    look(case, amal)
    look(case, amal)
    look(case, basil)
    seen = [[one.user for one in lookers(case, amal)]]
    Presence.objects.filter(user=basil).update(seen_at=now() - timedelta(minutes=4))
    seen.append([one.user for one in lookers(case, amal)])
    Presence.objects.update(seen_at=now() - timedelta(days=2))
    forget_presence()

    assert seen == [[basil], []]
    assert Presence.objects.count() == 0
