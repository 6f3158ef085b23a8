"""Finds a page by its whole address in one query, with its kin; else Wagtail finds it.

Wagtail walks the tree from the site's root, two queries a level, and reads the ancestors again for
the breadcrumbs and once more for the languages.
"""

from functools import cache

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from wagtail.models import Page
from wagtail.views import serve as wagtail_serve

from cms.addresses import roots
from cms.kinship import introduce, related
from forms_engine.prepared import Prepared, Slot
from rakeen.models import PageRow

DEEPEST = 10  # slugs; a statement is prepared and kept for each depth


def serve(request: HttpRequest, path: str) -> HttpResponse:
    """Wagtail's own view, told beforehand what it would find."""
    slugs = [part for part in path.split("/") if part]
    root = roots().get(get_language() or "")
    if root and (page := found(root, slugs)):
        request._wagtail_route_for_request = page.route(request, [])
    return wagtail_serve(request, path)


def found(root: str, slugs: list[str]) -> Page | None:
    """The live page at the address, specific and introduced to its kin; else None.

    What is not published is Wagtail's to answer: another language's page may stand in for it.
    """
    if len(slugs) > DEEPEST:
        return None
    paths = [
        root + "".join(f"{slug}/" for slug in slugs[:depth]) for depth in range(len(slugs) + 1)
    ]
    named = [root.rstrip("/").rpartition("/")[2], *slugs]
    values = {f"path{n}": path for n, path in enumerate(paths)}
    values |= {f"slug{n}": slug for n, slug in enumerate(named)}
    rows = _kin(len(paths)).all(**values)
    here = {row.url_path: row for row in rows}
    row = here.get(paths[-1])
    if row is None or not row.live or row.specific_class is None:
        return None
    page = specific(row.specific_class).first(pk=row.pk)
    ancestors = [here[path] for path in paths[:-1] if path in here and here[path].live]
    introduce(page, related(page, ancestors, (one for one in rows if _stands(one))))
    return page


def _stands(row: PageRow) -> bool:
    return bool(row.live) and row.alias_of_id is None


@cache
def _kin(depth: int) -> "Prepared[PageRow]":
    """The pages at `depth` addresses, and the same pages in the other languages."""
    slugs = [Slot(f"slug{n}", PageRow, "slug") for n in range(depth)]
    paths = [Slot(f"path{n}", PageRow, "url_path") for n in range(depth)]
    keys = PageRow.objects.filter(slug__in=slugs, url_path__in=paths).values("translation_key")
    rows = PageRow.objects.filter(translation_key__in=keys)
    return Prepared(lambda: rows.select_related("locale").order_by("path"))


@cache
def specific(model: type[Page]) -> "Prepared[Page]":
    """A page of one type, whole, by its key `pk`."""
    return Prepared(lambda: model.objects.filter(pk=Slot("pk", Page, "id")))
