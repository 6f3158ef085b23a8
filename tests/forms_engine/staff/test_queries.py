"""Who works here, and who holds which role."""

import pytest

from builders.staff import make_staff
from forms_engine.staff.enums import Role
from forms_engine.staff.queries import everybody, holders
from forms_engine.staff.services.accounts import disable

pytestmark = pytest.mark.django_db


def test_holders_are_active_and_named_once():
    basil = make_staff(roles=(Role.RECEPTION, Role.EDITOR), username="basil")
    amal = make_staff(role=Role.RECEPTION, username="amal")
    make_staff(role=Role.AUDITOR)
    disable(make_staff(role=Role.RECEPTION), by=None)

    assert list(holders(Role.RECEPTION, Role.EDITOR)) == [amal, basil]


@pytest.mark.parametrize("people", [1, 3])
def test_everybody_takes_two_queries_however_many(people, django_assert_num_queries):
    for _ in range(people):
        make_staff(role=Role.EDITOR)

    with django_assert_num_queries(2):
        roles = [person.roles for person in everybody()]

    assert roles == [{Role.EDITOR}] * people
