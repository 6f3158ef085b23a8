"""Makes the group of each role, holding exactly the Wagtail permissions that grants.py lists."""

from collections.abc import Iterable

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from wagtail.models import (
    Collection,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
)

from ..enums import Role
from ..grants import COLLECTIONS, ENTER, MODELS, PAGES


@transaction.atomic
def ensure_roles() -> None:
    """Make or mend every role's group; running it again changes nothing."""
    for role in Role:
        group, _ = Group.objects.get_or_create(name=role.value)
        group.permissions.set(_permissions([ENTER, *MODELS.get(role, ())]))
        _grant_pages(group, PAGES.get(role, ()))
        _grant_collections(group, COLLECTIONS.get(role, ()))


def _permissions(names: Iterable[str]) -> list[Permission]:
    """The permission rows called "app.codename"; an app that is not installed has none."""
    return [
        permission
        for app, codename in (name.split(".") for name in names)
        for permission in Permission.objects.filter(content_type__app_label=app, codename=codename)
    ]


def _grant_pages(group: Group, codenames: tuple[str, ...]) -> None:
    """Let `group` do exactly `codenames` on the whole page tree."""
    root = Page.get_first_root_node()
    wanted = Permission.objects.filter(
        content_type__app_label="wagtailcore", codename__in=codenames
    )
    held = GroupPagePermission.objects.filter(group=group)
    held.exclude(page=root, permission__in=wanted).delete()
    for permission in wanted:
        GroupPagePermission.objects.get_or_create(group=group, page=root, permission=permission)


def _grant_collections(group: Group, names: tuple[str, ...]) -> None:
    """Let `group` do exactly `names` on every image and document."""
    root, wanted = Collection.get_first_root_node(), _permissions(names)
    held = GroupCollectionPermission.objects.filter(group=group)
    held.exclude(collection=root, permission__in=wanted).delete()
    for permission in wanted:
        GroupCollectionPermission.objects.get_or_create(
            group=group, collection=root, permission=permission
        )
