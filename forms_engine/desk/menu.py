"""The desk's entries in Wagtail's menu and on the first page: each only for those it is open to."""

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


RECEPTION = [
    Entry("interviews", _("Interviews"), "calendar"),
    Entry("calls", _("Phone"), "mobile-alt"),
    Entry("letters", _("Letters"), "doc-full"),
    Entry("social", _("Social media"), "comment"),
    Entry("ground", _("On the ground"), "site"),
    Entry("counts", _("Counts"), "table"),
]
ENTRIES = [
    Entry("queue", _("Requests"), "list-ul"),
    Entry("tasks", _("My tasks"), "tasks"),
    Entry("key", _("New request"), "plus"),
    Entry("inbox", _("Messages from people"), "comment"),
    Entry("volunteers", _("Volunteers"), "group"),
    Entry("opportunities", _("Opportunities"), "calendar"),
    Entry("sessions", _("Committee"), "group"),
    Entry("results", _("Evaluation"), "doc-full-inverse"),
    Entry("forms", _("Forms"), "form"),
    Entry("calendar", _("Calendar"), "date"),
    Entry("outbox", _("Messages"), "mail"),
    Entry("wordings", _("Message texts"), "edit"),
    Entry("jobs", _("Stopped jobs"), "warning"),
    Entry("audit", _("History check"), "history"),
    Entry("accounts", _("Staff accounts"), "user"),
]


def entries_for(user: User) -> list[Entry]:
    """The doors that open for `user`."""
    return [entry for entry in [*ENTRIES, *RECEPTION] if may_open(user, entry.screen)]


class DeskItem(MenuItem):
    """A menu entry that only shows itself to those who may open its screen."""

    def __init__(self, entry: Entry, order: int) -> None:
        name = f"desk-{entry.screen}"
        super().__init__(entry.label, entry.url, name=name, icon_name=entry.icon, order=order)
        self.screen = entry.screen

    def is_shown(self, request: HttpRequest) -> bool:
        """By the same table that guards the address."""
        return isinstance(request.user, User) and may_open(request.user, self.screen)


class ReceptionMenu(SubmenuMenuItem):
    """The reception's screens in one group, which shows itself where one of them does."""

    def __init__(self, order: int) -> None:
        items = [DeskItem(entry, place) for place, entry in enumerate(RECEPTION)]
        label, icon = _("Reception"), "group"
        super().__init__(
            label, Menu(None, items=items), name="desk-reception", icon_name=icon, order=order
        )
