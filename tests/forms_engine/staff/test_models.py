"""What a member of staff is to the rest of the house."""

import pytest

from builders.staff import make_staff
from forms_engine.staff.enums import Role
from forms_engine.staff.models import User
from forms_engine.staff.services.accounts import disable

pytestmark = pytest.mark.django_db


def test_a_person_may_hold_several_roles():
    amal = make_staff(roles=(Role.RECEPTION, Role.EDITOR))

    assert amal.roles == {Role.RECEPTION, Role.EDITOR}
    assert amal.has_role(Role.EDITOR, Role.AUDITOR) is True
    assert amal.has_role(Role.AUDITOR) is False


def test_a_disabled_person_has_no_role():
    amal = make_staff(role=Role.RECEPTION)

    disable(amal, by=None)

    assert User.objects.get(pk=amal.pk).roles == frozenset()


def test_a_superuser_without_a_role_has_no_act_of_ours():
    root = User.objects.create_superuser("root", "root@example.org", "a long pass phrase")

    assert root.has_role(*Role) is False


def test_roles_are_read_once(django_assert_num_queries):
    amal = User.objects.get(pk=make_staff(role=Role.RECEPTION).pk)

    with django_assert_num_queries(1):
        answers = [amal.has_role(Role.RECEPTION), amal.has_role(Role.EDITOR)]

    assert answers == [True, False]
