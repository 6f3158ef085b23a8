"""The desk on Wagtail's first page: the doors that are open to a person, and what waits there."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.ui.components import Component

from forms_engine.cases.permissions import may_see_any
from forms_engine.cases.queries import counts, mine
from forms_engine.casework.services.todo import my_tasks
from forms_engine.committee.queries import unvoted
from forms_engine.staff.models import User

from .columns.inbox import rows
from .columns.queue import kpis, queue_url
from .menu import Entry, groups_for
from .permissions import may_open


class DeskPanel(Component):
    """Numbers that lead to the queue, and links that need no JavaScript."""

    name = "desk"
    order = 10
    template_name = "desk/home.html"

    def __init__(self, user: User) -> None:
        self.user = user

    def get_context_data(self, parent_context: object = None) -> dict[str, Any]:
        """The numbers for those who work on cases, the doors for everybody."""
        return {
            "groups": _groups(self.user),
            "kpis": self._kpis() if may_see_any(self.user) else [],
        }

    def _kpis(self) -> list[dict[str, object]]:
        number = mine(self.user)
        given = {
            "label": _("Mine"),
            "value": number,
            "url": queue_url(assignee=str(self.user.pk)),
            "tone": "gold" if number.value else "",
        }
        tasks = my_tasks(self.user).count() if may_open(self.user, "tasks") else 0
        own = {"label": _("My tasks"), "value": tasks, "url": reverse("desk:tasks")}
        numbers = kpis(counts(self.user))
        return [given, *([own] if tasks else []), *self._votes(), *numbers, *self._letters()]

    def _votes(self) -> list[dict[str, object]]:
        """How many cases wait for this member's vote."""
        if not may_open(self.user, "vote"):
            return []
        number, url = unvoted(self.user).count(), reverse("desk:sessions")
        label, tone = _("Waiting for your vote"), "gold" if number else ""
        return [{"label": label, "value": number, "url": url, "tone": tone}]

    def _letters(self) -> list[dict[str, object]]:
        """How many people wait for an answer to what they wrote, for those who answer."""
        if not may_open(self.user, "inbox"):
            return []
        number = len(rows(self.user))
        url, tone = reverse("desk:inbox"), "gold" if number else ""
        return [{"label": _("Messages from people"), "value": number, "url": url, "tone": tone}]


def _groups(user: User) -> list[dict[str, object]]:
    """The doors under their headings; those that stand alone share the last one."""
    found = groups_for(user)
    alone = [entries[0] for _group, entries in found if len(entries) == 1]
    rows = [_row(group.label, entries) for group, entries in found if len(entries) > 1]
    return [*rows, *([_row(_("More"), alone)] if alone else [])]


def _row(label: object, entries: list[Entry]) -> dict[str, object]:
    return {"label": label, "links": [{"label": one.label, "url": one.url} for one in entries]}
