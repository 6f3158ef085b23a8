"""Rights come with roles alone."""

import pytest
from django.contrib.auth.models import Permission

from builders.staff import make_staff
from forms_engine.staff.enums import Role
from forms_engine.staff.models import User

pytestmark = pytest.mark.django_db


def test_a_permission_given_to_one_person_alone_counts_for_nothing(django_assert_num_queries):
    amal = make_staff(role=Role.RECEPTION)
    amal.user_permissions.add(Permission.objects.get(codename="add_image"))
    again = User.objects.get(pk=amal.pk)

    with django_assert_num_queries(1):
        rights = [
            again.has_perm(f"wagtail{one}") for one in ("admin.access_admin", "images.add_image")
        ]

    assert rights == [True, False]
