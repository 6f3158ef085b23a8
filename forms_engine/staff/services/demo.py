"""The first run's accounts: one for each role and a committee of six, with random passwords."""

import secrets

from django.db import transaction
from django.utils.translation import gettext, override

from ..enums import Role
from ..models import User
from .opening import create

COMMITTEE = ["committee-2", "committee-3", "committee-4", "committee-5", "committee-chair"]


@transaction.atomic
def make_demo_accounts() -> list[tuple[str, str, str]]:
    """(role, user name, password) of each account made; nothing if anybody works here already."""
    if User.objects.exists():
        return []
    names = [(role, role.value.replace("_", "-")) for role in Role]
    names += [(Role.COMMITTEE, name) for name in COMMITTEE]
    with override("ar"):
        return [_make(role, username) for role, username in names]


def _name(role: Role, username: str) -> str:
    """The role in Arabic; a further member of the committee gets a number, the chair a title."""
    last = username.rpartition("-")[2]
    if last == "chair":
        return gettext("Committee chair")
    return f"{role.label} {last}" if last.isdigit() else str(role.label)


def _make(role: Role, username: str) -> tuple[str, str, str]:
    password = secrets.token_urlsafe(12)
    create(
        username=username,
        email=f"{username}@example.org",
        name=_name(role, username),
        roles=[role.value],
        password=password,
    )
    return role.value, username, password
