"""The editors' list of what people found useful, and what not."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, TitleColumn

from cms.models import Useful
from cms.useful import counted, named

from .report import EditorsReport


class UsefulReport(EditorsReport):
    """What people found useful, what was least useful first."""

    page_title = _("Was it useful?")
    header_icon = "help"
    model = Useful
    is_searchable = False
    index_url_name = "cms_useful"
    index_results_url_name = "cms_useful_results"
    list_export = ["place", "language", "yes", "no"]
    export_headings = {
        "place": _("Page or question"),
        "language": _("Language"),
        "yes": _("Useful"),
        "no": _("Not useful"),
    }
    columns = [
        TitleColumn(
            "place",
            label=_("Page or question"),
            get_url=lambda row: f"{row.page.url or ''}#{row.anchor}".rstrip("#"),
        ),
        Column("language", label=_("Language"), accessor="language"),
        Column("no", label=_("Not useful"), accessor="no"),
        Column("yes", label=_("Useful"), accessor="yes"),
    ]

    def get_queryset(self) -> QuerySet[Useful]:
        """Every place that was answered about."""
        return counted()

    def decorate_paginated_queryset(self, object_list: Any) -> list[Useful]:  # Any: one page
        """Each with its words and its language."""
        rows = named(object_list)
        for row in rows:
            row.language = row.page.locale.get_display_name()
        return rows
