"""Makes members of staff."""

from itertools import count

from django.contrib.auth.models import Group

from forms_engine.staff.enums import Role
from forms_engine.staff.models import User
from forms_engine.staff.services.opening import create
from forms_engine.staff.services.roles import ensure_roles

_number = count(1)


def make_staff(
    *,
    role: Role | None = None,
    roles: tuple[Role, ...] = (),
    username: str = "",
    password: str = "",
) -> User:
    """A member of staff holding `role` (or several `roles`); the groups are made when missing."""
    held = (role, *roles) if role else roles
    if Group.objects.filter(name__in=Role.values).count() < len(Role):
        ensure_roles()
    name = username or f"{held[0].value if held else 'nobody'}-{next(_number)}"
    return create(
        username=name,
        email=f"{name}@example.org",
        roles=[item.value for item in held],
        password=password or None,
    )
