"""The desk's entries in Wagtail's menu and on the first page: each only for those it is open to."""

from collections.abc import Iterable
from copy import copy
from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import Menu, MenuItem, SubmenuMenuItem

from forms_engine.staff.models import User

from .permissions import may_open


@dataclass(frozen=True)
class Entry:
    """One door of the desk: a screen's name, its words, its icon."""

    screen: str
    label: str | Promise
    icon: str
    query: str = ""

    @property
    def url(self) -> str:
        """The address with its query."""
        return reverse(f"desk:{self.screen}") + self.query


@dataclass(frozen=True)
class Group:
    """Doors that belong together, under one heading."""

    name: str
    label: str | Promise
    icon: str
    entries: tuple[Entry, ...]
    spread: bool = False  # the menu shows its doors one by one


MENU: tuple[Group, ...] = (
    Group(
        "requests",
        _("Requests"),
        "list-ul",
        (
            Entry("queue", _("Requests"), "list-ul"),
            Entry("tasks", _("My tasks"), "tasks"),
            Entry("key", _("New request"), "plus"),
        ),
        spread=True,
    ),
    Group(
        "reception",
        _("Reception"),
        "group",
        (
            Entry("interviews", _("Interviews"), "calendar"),
            Entry("calls", _("Phone"), "mobile-alt"),
            Entry("letters", _("Letters"), "doc-full"),
            Entry("social", _("Social media"), "comment"),
            Entry("ground", _("On the ground"), "site"),
        ),
    ),
    Group("committee", _("Committee"), "group", (Entry("sessions", _("Committee"), "group"),)),
    Group(
        "helpers",
        _("Volunteers"),
        "group",
        (
            Entry("volunteers", _("Volunteers"), "group"),
            Entry("opportunities", _("Opportunities"), "calendar"),
        ),
    ),
    Group(
        "messages",
        _("Messages"),
        "mail",
        (
            Entry("inbox", _("Messages from people"), "comment"),
            Entry("outbox", _("Messages sent"), "mail"),
            Entry("wordings", _("Message texts"), "edit"),
            Entry("jobs", _("Stopped jobs"), "warning"),
        ),
    ),
    Group(
        "numbers",
        _("Numbers"),
        "table",
        (
            Entry("counts", _("Counts"), "table"),
            Entry("results", _("Evaluation"), "doc-full-inverse"),
        ),
    ),
    Group(
        "house",
        _("Calendar and settings"),
        "cog",
        (
            Entry("calendar", _("Calendar"), "date"),
            Entry("forms", _("Forms"), "form"),
            Entry("accounts", _("Staff accounts"), "user"),
            Entry("audit", _("History check"), "history"),
        ),
    ),
)
ENTRIES = tuple(entry for group in MENU for entry in group.entries)


def groups_for(user: User) -> list[tuple[Group, list[Entry]]]:
    """The groups of which some door opens for `user`, each with those doors."""
    found = [
        (group, [one for one in group.entries if may_open(user, one.screen)]) for group in MENU
    ]
    return [(group, entries) for group, entries in found if entries]


class DeskItem(MenuItem):
    """A menu entry that only shows itself to those who may open its screen."""

    def __init__(self, entry: Entry, order: int) -> None:
        name = f"desk-{entry.screen}"
        super().__init__(entry.label, entry.url, name=name, icon_name=entry.icon, order=order)
        self.screen = entry.screen

    def is_shown(self, request: HttpRequest) -> bool:
        """By the same table that guards the address."""
        return isinstance(request.user, User) and may_open(request.user, self.screen)


class DeskGroup(SubmenuMenuItem):
    """A group of the desk's screens, which shows itself where one of them does."""

    def __init__(self, group: Group, order: int) -> None:
        items = [DeskItem(entry, place) for place, entry in enumerate(group.entries)]
        self.spread = group.spread
        super().__init__(
            group.label,
            Menu(None, items=items),
            name=f"desk-{group.name}",
            icon_name=group.icon,
            order=order,
        )


def unwrapped(items: Iterable[MenuItem], request: HttpRequest) -> list[MenuItem]:
    """The doors of a group that is spread, and the only door of any other, instead of the group."""
    return [one for item in items for one in _unwrapped(item, request)]


def _unwrapped(item: MenuItem, request: HttpRequest) -> list[MenuItem]:
    if not isinstance(item, DeskGroup):
        return [item]
    shown = item.menu.menu_items_for_request(request)
    if len(shown) > 1 and not item.spread:
        return [item]
    return [_placed(one, item.order) for one in shown]


def _placed(item: MenuItem, order: int) -> MenuItem:
    """The item at another place; the one that every request shares stays as it is."""
    moved = copy(item)
    moved.order = order
    return moved
