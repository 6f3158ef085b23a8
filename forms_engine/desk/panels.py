"""The desk on Wagtail's first page: the doors that are open to a person, and what waits there."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.ui.components import Component

from forms_engine.cases.permissions import may_see_any
from forms_engine.cases.queries import counts
from forms_engine.casework.services.todo import my_tasks
from forms_engine.staff.models import User

from .columns.inbox import rows
from .columns.queue import kpis, queue_url
from .menu import entries_for
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
        doors = [{"label": entry.label, "url": entry.url} for entry in entries_for(self.user)]
        return {"doors": doors, "kpis": self._kpis() if may_see_any(self.user) else []}

    def _kpis(self) -> list[dict[str, object]]:
        found = counts(self.user)
        mine = {
            "label": _("Mine"),
            "value": found.mine,
            "url": queue_url(assignee=str(self.user.pk)),
            "tone": "gold" if found.mine.value else "",
        }
        tasks = my_tasks(self.user).count() if may_open(self.user, "tasks") else 0
        own = {"label": _("My tasks"), "value": tasks, "url": reverse("desk:tasks")}
        return [mine, *([own] if tasks else []), *kpis(found), *self._letters()]

    def _letters(self) -> list[dict[str, object]]:
        """How many people wait for an answer to what they wrote, for those who answer."""
        if not may_open(self.user, "inbox"):
            return []
        number = len(rows(self.user))
        url, tone = reverse("desk:inbox"), "gold" if number else ""
        return [{"label": _("Messages from people"), "value": number, "url": url, "tone": tone}]
