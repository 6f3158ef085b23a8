"""Hangs the editors' helps into Wagtail: addresses, reports, the first page, the checker."""

from collections.abc import Mapping
from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.admin.userbar import ContentCheckerItem
from wagtail.models import Page, TaskState
from wagtail.permission_policies.pages import PagePermissionPolicy

from .checker import HouseChecker
from .report import EditorsReport
from .reports import DueReport, LinksReport
from .searched import SearchedReport, handle
from .useful import UsefulReport
from .waiting import waiting

REPORTS: dict[str, type[EditorsReport]] = {
    "due": DueReport,
    "links": LinksReport,
    "searched": SearchedReport,
    "useful": UsefulReport,
}
THEIRS = "workflow_objects_to_moderate"  # Wagtail's list of the same


class WaitingPanel(Component):
    """What waits for this person, with kind words where nothing does."""

    name = "cms_waiting"
    order = 100
    template_name = "cms/admin/waiting.html"

    def get_context_data(self, parent_context: Mapping[str, object]) -> dict[str, object]:
        """The heaps of whoever asks."""
        return {"heaps": waiting(parent_context["request"].user)}


class EditorsMenuItem(MenuItem):
    """Shown to those who may edit pages."""

    def is_shown(self, request: HttpRequest) -> bool:
        """By the rights of the pages themselves."""
        return bool(PagePermissionPolicy().user_has_permission(request.user, "change"))


@hooks.register("construct_homepage_panels")
def show_what_waits(request: HttpRequest, panels: list[Component]) -> None:
    """For editors, and for whoever has something to approve."""
    panels[:] = [one for one in panels if getattr(one, "name", "") != THEIRS]
    edits = PagePermissionPolicy().user_has_permission(request.user, "change")
    if edits or TaskState.objects.reviewable_by(request.user).exists():
        panels.append(WaitingPanel())


@hooks.register("register_admin_urls")
def reports() -> list[URLPattern]:
    """Each report, and its table alone for the filters."""
    handled = path("reports/searched/<int:pk>/", handle, name="cms_searched_handle")
    return [handled] + [
        url
        for name, view in REPORTS.items()
        for url in (
            path(f"reports/{name}/", view.as_view(), name=f"cms_{name}"),
            path(
                f"reports/{name}/results/",
                view.as_view(results_only=True),
                name=f"cms_{name}_results",
            ),
        )
    ]


def _menu_item(name: str) -> MenuItem:
    view = REPORTS[name]
    return EditorsMenuItem(
        view.page_title, reverse(f"cms_{name}"), name=name, icon_name=view.header_icon
    )


for name in REPORTS:  # among Wagtail's own
    hooks.register("register_reports_menu_item", partial(_menu_item, name))


@hooks.register("construct_wagtail_userbar")
def check_as_we_do(request: HttpRequest, items: list[object], page: Page | None) -> None:
    """Our checker in the place of Wagtail's."""
    items[:] = [
        HouseChecker(in_editor=item.in_editor) if isinstance(item, ContentCheckerItem) else item
        for item in items
    ]


@hooks.register("after_edit_page")
def back_to_what_waits(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Whoever only approves has no list of pages, to which Wagtail would lead them back."""
    if "action-workflow-action" not in request.POST:
        return None
    said = _("Your decision on “%(title)s” is recorded, and whoever waits for it has been told.")
    messages.success(request, said % {"title": page.get_admin_display_title()})
    if PagePermissionPolicy().user_has_permission(request.user, "change"):
        return None
    return redirect("wagtailadmin_home")
