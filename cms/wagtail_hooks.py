"""What cms adds to Wagtail: pages due for review on the first screen, and lighter page links."""

from collections.abc import Mapping

from django.http import HttpRequest
from django.utils.timezone import localdate
from wagtail import hooks
from wagtail.admin.ui.components import Component
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail.rich_text.feature_registry import FeatureRegistry

from cms.review import due
from cms.rich_text import HousePageLinkHandler


class DuePanel(Component):
    """Pages whose review date has come; nothing at all when there are none."""

    name = "cms_due"
    order = 150
    template_name = "cms/admin/due.html"

    def get_context_data(self, parent_context: Mapping[str, object]) -> dict[str, object]:
        """The pages, oldest date first."""
        return {"pages": due(localdate())}


@hooks.register("register_rich_text_features", order=1)
def link_pages_lightly(features: FeatureRegistry) -> None:
    """After Wagtail's own hook, so that ours is the handler that stays."""
    features.register_link_type(HousePageLinkHandler)


@hooks.register("construct_homepage_panels")
def show_due_pages(request: HttpRequest, panels: list[Component]) -> None:
    """Editors see what they must look at again."""
    if PagePermissionPolicy().user_has_permission(request.user, "change"):
        panels.append(DuePanel())
