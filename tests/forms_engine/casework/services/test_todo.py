"""Tasks on a case: given, done, opened again."""

from datetime import timedelta

import pytest

from builders.cases import make_case
from builders.staff import make_staff
from forms_engine.audit.queries import history
from forms_engine.cases.enums import State
from forms_engine.cases.exceptions import ForbiddenMove
from forms_engine.casework.exceptions import CaseworkError
from forms_engine.casework.services.todo import add_task, finish_task, my_tasks
from forms_engine.clock.time import today
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
