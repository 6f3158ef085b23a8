"""Each role's group holds exactly the Wagtail permissions it needs."""

import pytest
from django.contrib.auth.models import Group
from wagtail.models import Page

from builders.staff import make_staff
from forms_engine.staff.enums import Role
from forms_engine.staff.grants import COLLECTIONS, MODELS, PAGES
from forms_engine.staff.services.roles import ensure_roles

pytestmark = pytest.mark.django_db


def _held(group):
    app = "content_type__app_label"
    models = group.permissions.values_list(app, "codename")
    files = group.collection_permissions.values_list(
        "permission__content_type__app_label", "permission__codename"
    )
    pages = group.page_permissions.values_list("permission__codename", flat=True)
    return {f"{a}.{c}" for a, c in [*models, *files]} | set(pages)


@pytest.mark.parametrize("role", Role)
def test_a_role_holds_exactly_what_is_granted_to_it(role):
    ensure_roles()

    held = _held(Group.objects.get(name=role.value))

    granted = {*MODELS.get(role, ()), *COLLECTIONS.get(role, ()), *PAGES.get(role, ())}
    assert held == {"wagtailadmin.access_admin"} | granted


def test_running_again_mends_a_group_that_somebody_changed():
    ensure_roles()
    group = Group.objects.get(name="editor")
    before = _held(group)
    group.permissions.clear()
    group.page_permissions.all().delete()

    ensure_roles()

    assert _held(Group.objects.get(name="editor")) == before


def test_only_an_editor_edits_pages():
    root = Page.get_first_root_node()

    may_edit = [
        role for role in Role if root.permissions_for_user(make_staff(role=role)).can_add_subpage()
    ]

    assert may_edit == [Role.EDITOR]
