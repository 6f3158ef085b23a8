"""What cms adds to Wagtail: lighter links, bulk acts that ask first, reports, editors' helps."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.bulk_action import BulkAction
from wagtail.models import Page
from wagtail.rich_text.feature_registry import FeatureRegistry
from wagtail.snippets.models import register_snippet

from cms.bulk import unready
from cms.editing.hooks import EditorsMenuItem
from cms.fresh import shared, shows
from cms.language_report import NAME, report
from cms.offline import HEADER, KEEP
from cms.rich_text import HousePageLinkHandler
from cms.snippets import Announcements, SnapshotViewSet
from cms.untranslated import instead

Serve = Callable[..., HttpResponse]
register_snippet(Announcements)
register_snippet(SnapshotViewSet)


@hooks.register("register_rich_text_features", order=1)
def link_pages_lightly(features: FeatureRegistry) -> None:
    """After Wagtail's own hook, so that ours is the handler that stays."""
    features.register_link_type(HousePageLinkHandler)


@hooks.register("on_serve_page")
def share(serve: Serve) -> Serve:
    """Every public page is the same for everybody; previews are not served by this way."""

    def serve_shared(page: Page, request: HttpRequest, *rest: object) -> HttpResponse:
        def made() -> HttpResponse:
            shows(f"page:{page.translation_key}")
            return serve(page, request, *rest)

        return shared(made)

    return serve_shared


@hooks.register("on_serve_page", order=10)  # inside Wagtail's own, which asks for a password
def say_what_is_untranslated(serve: Serve) -> Serve:
    """No Arabic page is served at another language's address."""

    def inner(page: Page, request: HttpRequest, args: object, kwargs: object) -> HttpResponse:
        return instead(page, request) or serve(page, request, args, kwargs)

    return inner


@hooks.register("on_serve_page", order=20)  # innermost: of the page itself, and of nothing instead
def say_what_is_kept_offline(serve: Serve) -> Serve:
    """A guide is read where there is no network; its paper and its stand-in are not kept."""

    def inner(page: Page, request: HttpRequest, args: object, kwargs: object) -> HttpResponse:
        response = serve(page, request, args, kwargs)
        is_html = response.get("Content-Type", "").startswith("text/html")
        if is_html and getattr(page, "keeps_offline", False):
            response.headers[HEADER] = KEEP
        return response

    return inner


@hooks.register("register_admin_urls")
def tell_of_languages() -> list[URLPattern]:
    """The report of how far each language has come."""
    return [path("reports/languages/", report, name="cms_languages")]


@hooks.register("register_reports_menu_item")
def show_languages() -> MenuItem:
    """Before wagtail-localize's own list of translations."""
    url = reverse("cms_languages")
    return EditorsMenuItem(NAME, url, name="languages", icon_name="globe", order=8900)


@hooks.register("before_bulk_action")
def refuse_what_is_incomplete(
    request: HttpRequest, action_type: str, objects: list[Page], action: BulkAction
) -> HttpResponse | None:
    """Wagtail publishes several drafts unasked, and one that may not be published is an error."""
    if action_type != "publish" or Page not in action.models:
        return None
    below = bool(action.cleaned_form.cleaned_data["include_descendants"])
    found = unready(objects, with_descendants=below)
    for page in found:
        said = _("“%(title)s” is not complete: publish it from its own page to see what is missing")
        messages.error(request, said % {"title": page.title})
    return redirect(action.next_url) if found else None
