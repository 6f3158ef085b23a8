"""The columns of the staff accounts table."""

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from forms_engine.staff.enums import Role
from forms_engine.staff.models import User

from ..days import brief
from ..people import staff_name
from ..tables import DeskTable, Link, Tags, Text


def table(people: Iterable[User]) -> DeskTable:
    """Name, roles, state and last sign-in of each person."""
    return DeskTable(COLUMNS, list(people))


def _url(person: User) -> str:
    return reverse("desk:account", args=[person.pk])


def _roles(person: User) -> list[dict[str, str]]:
    names = {group.name for group in person.groups.all()}
    return [{"label": str(role.label), "tone": ""} for role in Role if role.value in names]


def _state(person: User) -> list[dict[str, str]]:
    if not person.is_active:
        return [{"label": _("Disabled"), "tone": "error"}]
    if not person.has_usable_password():
        return [{"label": _("Invited, no password yet"), "tone": "warning"}]
    return [{"label": _("Active"), "tone": "success"}]


def _last_login(person: User) -> str:
    return brief(person.last_login) if person.last_login else _("Never")


COLUMNS = [
    Link("name", pgettext_lazy("staff", "Name"), staff_name, url=_url),
    Text("username", gettext_lazy("User name"), User.get_username, ltr=True),
    Tags("roles", gettext_lazy("Roles"), _roles),
    Tags("state", gettext_lazy("Account"), _state),
    Text("last_login", gettext_lazy("Last sign-in"), _last_login),
]
