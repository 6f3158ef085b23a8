"""Opens an account, and reads role names into groups; accounts.py records who asked for it."""

from collections.abc import Iterable

from django.contrib.auth.models import Group
from django.db import IntegrityError, transaction
from wagtail.users.models import UserProfile

from ..enums import Role
from ..exceptions import UnknownRole, UsernameTaken
from ..models import User


@transaction.atomic
def create(
    *, username: str, email: str, name: str = "", roles: Iterable[str], password: str | None = None
) -> User:
    """A new account with an Arabic admin; UsernameTaken rather than a second of the same name."""
    groups = groups_of(roles)
    try:
        with transaction.atomic():
            user = User.objects.create_user(username, email, password, first_name=name)
    except IntegrityError as clash:
        raise UsernameTaken from clash
    user.groups.set(groups)
    UserProfile.objects.create(user=user, preferred_language="ar")
    return user


def groups_of(roles: Iterable[str]) -> list[Group]:
    """The rows of these roles; UnknownRole if one is missing."""
    names = {str(role) for role in roles}
    groups = list(Group.objects.filter(name__in=names & set(Role.values)))
    if len(groups) != len(names):
        raise UnknownRole
    return groups
