"""What editors keep beside pages, as Wagtail's own lists: banners and seasons."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BooleanColumn, Column, LocaleColumn
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from .models import Banner, Season, Snapshot


class BannerViewSet(SnippetViewSet):
    """Banners, with whether and when each is shown."""

    model = Banner
    icon = "warning"
    list_display = [
        "title",
        LocaleColumn(),
        Column("kind", label=_("Kind"), accessor="get_kind_display"),
        BooleanColumn("active", label=_("Switched on")),
        "season",
    ]


class SeasonViewSet(SnippetViewSet):
    """Seasons; one that a banner names cannot be deleted."""

    model = Season
    icon = "date"
    list_display = ["name", "code", Column("kind", label=_("When"), accessor="get_kind_display")]


class Announcements(SnippetViewSetGroup):
    """One entry of the menu for both."""

    menu_label = _("Announcements")
    menu_icon = "warning"
    menu_order = 250
    items = (BannerViewSet, SeasonViewSet)


class SnapshotViewSet(SnippetViewSet):
    """Figures that were taken, and which of them are published."""

    model = Snapshot
    icon = "table"
    menu_label = _("Published figures")
    menu_order = 260
    add_to_admin_menu = True
    list_display = [
        "__str__",
        "taken_at",
        BooleanColumn("published", label=_("Published on the site")),
    ]
    copy_view_enabled = False
