"""The columns of a person's saved filters."""

from collections.abc import Sequence

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.ui.tables import Column

from forms_engine.casework.models import SavedFilter

from ..tables import Button, DeskTable, Link, Text, Undo
from .queue import queue_url


def table(rows: Sequence[SavedFilter], *, removed: bool) -> DeskTable:
    """Name, who sees it, and the ways to change and remove it; or to bring a removed one back."""
    return DeskTable([NAME, *(BACK if removed else CHANGES)], list(rows))


def _url(row: SavedFilter) -> str:
    return f"{queue_url()}?{row.query}"


def _seen_by(row: SavedFilter) -> str:
    return _("The whole team") if row.shared else _("You alone")


def _remove(row: SavedFilter) -> str:
    return reverse("desk:filter_remove", args=[row.pk])


NAME = Link("name", gettext_lazy("Filter"), lambda row: row.name, url=_url)
CHANGES: list[Column] = [
    Text("shared", gettext_lazy("Seen by"), _seen_by),
    Link(
        "change",
        "",
        lambda row: _("Rename or share"),
        url=lambda row: reverse("desk:filter", args=[row.pk]),
    ),
    Button("remove", "", lambda row: _("Remove"), url=_remove),
]
BACK: list[Column] = [Undo("back", "", lambda row: _("Bring back"), url=_remove)]
