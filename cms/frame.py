"""The frame of a page: breadcrumbs, languages, notices and data for search engines."""

from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail.models import Page

from .addresses import address
from .kinship import Kinship, kinship, languages
from .links import absolute, acts
from .privacy import visible

Row = dict[str, object]


def frame(page: Page, request: HttpRequest) -> dict[str, object]:
    """Context that every page template receives beside the page itself."""
    kin = kinship(page)
    crumbs = breadcrumbs(kin)
    spoken = languages(kin)
    return {
        "breadcrumbs": crumbs,
        "languages": spoken,
        "acts": acts(),
        "alternates": alternates(spoken) if kin.is_offered else [],
        "unlisted": not kin.is_offered,
        "canonical": absolute(page.url or ""),
        "notices": _notices(kin, request),
        "structured": structured(page, crumbs),
    }


def _notices(kin: Kinship, request: HttpRequest) -> list[Row]:
    own = [*_outdated(kin), *_alias(kin), *_in_parts(kin)]
    return [*own, *_arrived_untranslated(request)]


def breadcrumbs(kin: Kinship) -> list[Row]:
    """From home to the parent; the page itself is the heading below them."""
    return [
        {"label": _("Home") if page.depth == 2 else page.title, "url": address(page)}
        for page in kin.ancestors
    ]


def alternates(spoken: list[Row]) -> list[Row]:
    """`hreflang` links: real translations only, and Arabic for everyone else."""
    same = [row for row in spoken if row["same"]]
    links: list[Row] = [{"code": row["code"], "url": absolute(str(row["url"]))} for row in same]
    default = [{**link, "code": "x-default"} for link in links if link["code"] == "ar"]
    return links + default


def structured(page: Page, crumbs: list[Row]) -> Row:
    """One JSON-LD graph: the breadcrumbs, and what the page type says of itself."""
    items = [
        {
            "@type": "ListItem",
            "position": position,
            "name": crumb["label"],
            "item": absolute(str(crumb["url"])),
        }
        for position, crumb in enumerate([*crumbs, {"label": page.title, "url": page.url}], 1)
    ]
    trail = {"@type": "BreadcrumbList", "itemListElement": items}
    return {"@context": "https://schema.org", "@graph": [trail, *page.structured_data()]}


def _outdated(kin: Kinship) -> list[Row]:
    """A translation published before the last change of its Arabic source says so."""
    source, page = kin.source(), kin.page
    if not (source and source.last_published_at and page.last_published_at):
        return []
    if source.last_published_at <= page.last_published_at:
        return []
    return [
        {
            "title": _("The Arabic page has changed since this translation"),
            "text": _("Where the two differ, the Arabic page is right."),
            "url": address(source),
            "label": _("Read the Arabic page"),
        }
    ]


def _alias(kin: Kinship) -> list[Row]:
    """A page that stands in another language's place untranslated says so."""
    source = kin.source()
    if not (source and kin.page.alias_of_id):
        return []
    return [
        {
            "title": _("This page is not translated yet"),
            "text": _("It is shown in Arabic until its translation is ready."),
            "url": address(source),
            "label": _("Read the Arabic page"),
        }
    ]


def _in_parts(kin: Kinship) -> list[Row]:
    """A page of which some texts wait for their translation says so: they show in Arabic."""
    source = kin.source()
    if not (source and kin.in_parts):
        return []
    return [
        {
            "title": _("Part of this page is not translated yet"),
            "text": _("That part is shown in Arabic until its translation is ready."),
            "url": address(source),
            "label": _("Read the Arabic page"),
        }
    ]


def _arrived_untranslated(request: HttpRequest) -> list[Row]:
    """Someone who asked for a page that this language lacks is told where they are."""
    asked = request.GET.get("untranslated", "")
    if not (asked.isascii() and asked.isdigit() and len(asked) < 10):
        return []
    page = visible(Page.objects.filter(pk=int(asked))).first()
    if page is None:
        return []
    return [
        {
            "title": _("The page you asked for is not translated yet"),
            "text": _("This is the nearest page in this language."),
            "url": page.url,
            "label": page.title,
        }
    ]
