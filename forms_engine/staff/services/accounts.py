"""The one door for accounts: invite, re-role, disable, enable; never without an administrator."""

from collections.abc import Iterable

from django.contrib.auth.models import Group
from django.db import transaction

from forms_engine.audit.services import record
from forms_engine.outbox.services import enqueue

from ..enums import Role
from ..exceptions import LastAdministrator
from ..models import User
from ..queries import holders
from .demo import make_demo_accounts
from .opening import create, groups_of

__all__ = ["disable", "enable", "invite", "invite_again", "make_demo_accounts", "set_roles"]

INVITED = "staff.invited"


@transaction.atomic
def invite(
    *, username: str, email: str, name: str = "", roles: Iterable[str], by: User | None
) -> User:
    """Open an account without a password; the outbox row leads to a link that sets one."""
    user = create(username=username, email=email, name=name, roles=roles)
    _record(user, "invited", by=by)
    enqueue(INVITED, f"{user.pk}:{user.sessions_ended}", {"user": user.pk})
    return user


@transaction.atomic
def invite_again(user: User, *, by: User) -> None:
    """Send a fresh link to somebody who has not set a password; the count makes a new row."""
    _end_sessions(user)
    _record(user, "invited_again", by=by)
    enqueue(INVITED, f"{user.pk}:{user.sessions_ended}", {"user": user.pk})


@transaction.atomic
def set_roles(user: User, roles: Iterable[str], *, by: User | None) -> User:
    """Give exactly these roles; the last administrator keeps theirs."""
    groups, wanted = groups_of(roles), list(roles)
    if Role.ADMINISTRATOR not in wanted:
        _require_another_administrator(user)
    user.groups.set(groups)
    user.__dict__.pop("roles", None)
    _record(user, "roles_set", by=by, roles=", ".join(sorted(wanted)))
    return user


@transaction.atomic
def disable(user: User, *, by: User | None) -> User:
    """Close the account and end its sessions at once; the person's name stays in the history."""
    _require_another_administrator(user)
    user.is_active = False
    user.save(update_fields=["is_active"])
    _end_sessions(user)
    _record(user, "disabled", by=by)
    return user


@transaction.atomic
def enable(user: User, *, by: User | None) -> User:
    """Open the account again; sessions from before stay dead."""
    user.is_active = True
    user.save(update_fields=["is_active"])
    user.__dict__.pop("roles", None)
    _record(user, "enabled", by=by)
    return user


def _end_sessions(user: User) -> None:
    user.sessions_ended += 1
    user.save(update_fields=["sessions_ended"])
    user.__dict__.pop("roles", None)


def _require_another_administrator(user: User) -> None:
    """LastAdministrator if `user` is the only one; the lock makes two removals wait in turn."""
    Group.objects.select_for_update().get(name=Role.ADMINISTRATOR.value)
    others = holders(Role.ADMINISTRATOR).exclude(pk=user.pk)
    held = user.groups.filter(name=Role.ADMINISTRATOR.value).exists()
    if held and user.is_active and not others.exists():
        raise LastAdministrator


def _record(user: User, action: str, *, by: User | None, **facts: str) -> None:
    record(f"staff:{user.pk}", action, by=by, facts=facts)
