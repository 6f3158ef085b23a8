"""Tasks, kept filters, household links, and who is looking."""

from datetime import timedelta

import pytest

from builders.cases import BASIL, make_case
from builders.staff import make_staff
from forms_engine.audit.queries import history
from forms_engine.cases.enums import State
from forms_engine.cases.exceptions import ForbiddenMove
from forms_engine.casework.exceptions import CaseworkError
from forms_engine.casework.models import Household, Presence
from forms_engine.casework.services.household import link, links_of, unlink
from forms_engine.casework.services.presence import forget_presence, look, lookers
from forms_engine.casework.services.saving import (
    kept_query,
    remove_filter,
    rename_filter,
    save_filter,
    shown_to,
)
from forms_engine.casework.services.todo import add_task, finish_task, my_tasks
from forms_engine.clock.time import now, today
from forms_engine.privacy.services import erase_case
from forms_engine.staff.enums import Role
from forms_engine.staff.models import User

pytestmark = pytest.mark.django_db


def make_team():
    return make_staff(role=Role.RECEPTION), make_staff(role=Role.RESEARCHER)


def test_a_task_is_given_done_and_opened_again():
    case, (amal, basil) = make_case(), make_team()
    task = add_task(case, what="Call the hotel", who=basil, due_on=today(), by=amal)
    lists = [list(my_tasks(basil))]

    for done in (True, True, False):
        finish_task(task, done=done, by=basil)
        lists.append(list(my_tasks(basil)))

    assert lists == [[task], [], [], [task]]
    assert [event.action for event in history(case.stream)][1:] == [
        "task", "task_done", "task_undone"
    ]  # fmt: skip


def test_a_task_needs_words_a_day_ahead_and_somebody_who_may():
    case, (amal, basil) = make_case(), make_team()
    given = {"what": "x", "who": basil, "due_on": today()}

    for wrong, field in (
        ({"what": "\u200b"}, "what"),
        ({"due_on": today() - timedelta(1)}, "due_on"),
    ):
        with pytest.raises(CaseworkError) as refusal:
            add_task(case, **given | wrong, by=amal)
        assert refusal.value.field == field
    with pytest.raises(ForbiddenMove):
        add_task(case, **given | {"who": make_staff(role=Role.EDITOR)}, by=amal)


def test_a_task_of_a_case_that_moved_out_of_sight_is_not_listed():
    case, amal = make_case(state=State.VERIFYING), make_staff(role=Role.RECEPTION)
    member = make_staff(roles=(Role.COMMITTEE, Role.VERIFICATION))
    add_task(case, what="x", who=member, due_on=today(), by=amal)
    member.groups.remove(member.groups.get(name="verification"))

    assert list(my_tasks(User.objects.get(pk=member.pk))) == []


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


def test_a_household_is_linked_once_either_way_and_parted():
    case, other, (amal, _basil) = make_case(), make_case(applicant=BASIL), make_team()

    link(case, other, tie="spouses", by=amal)
    link(other, case, tie="siblings", by=amal)
    ties = [row.tie for row in links_of(case)]
    unlink(other, case, by=amal)

    assert (ties, links_of(case).count()) == (["siblings"], 0)
    assert history(other.stream).last().facts == {"other": case.reference}
    with pytest.raises(CaseworkError):
        link(case, case, tie="spouses", by=amal)


def test_an_erased_case_belongs_to_no_household():
    case, other, (amal, _basil) = make_case(), make_case(applicant=BASIL), make_team()
    link(case, other, tie="spouses", by=amal)

    erase_case(case)

    assert Household.objects.count() == 0


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
