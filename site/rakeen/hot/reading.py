"""One page through the API, in three prepared queries; whoever asks for more is Wagtail's.

The fields are the page type's own and are written by Wagtail's own serializer fields, made once for
each thread instead of for each request.
"""

import threading
from functools import cache
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import translation
from rest_framework.fields import DateTimeField
from rest_framework.utils.encoders import JSONEncoder
from wagtail.models import Page

from cms.addresses import address, roots, site_url
from cms.api import PagesViewSet, api_router
from cms.fresh import Kept, explained, shared, shows
from cms.links import absolute
from cms.privacy import is_anything_private
from forms_engine.prepared import Prepared, Slot
from rakeen.hot.routing import found, specific
from rakeen.models import PageRow

META = [
    *("type", "detail_url", "html_url", "slug", "show_in_menus", "seo_title"),
    *("search_description", "first_published_at", "alias_of", "parent", "locale", "translations"),
]
LARGEST = 2**31 - 1  # what every database takes as a number
Row = dict[str, Any]  # Any: JSON
_mine = threading.local()
_parents = Kept[str, Row | None]()
_moment = DateTimeField()


def page_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """Wagtail's detail view for whoever asks the plain address, in a tenth of its time."""
    plain = request.method in ("GET", "HEAD") and not request.GET and pk <= LARGEST
    if plain and roots() and META == PagesViewSet.meta_fields and not is_anything_private():
        answer = shared(lambda: _answer(request, pk))
        if answer.status_code == 200:
            return answer
    request.wagtailapi_router = api_router
    return PagesViewSet.as_view({"get": "detail_view"})(request, pk=pk)


def _answer(request: HttpRequest, pk: int) -> HttpResponse:
    with explained():
        kin = {row.pk: row for row in _kin().all(pk=pk)}
    row = kin.pop(pk, None)
    if row is None or not row.live or row.alias_of_id or row.depth < 2 or not row.specific_class:
        return HttpResponse(status=404)
    page = _whole(row)
    if page is None:
        return HttpResponse(status=404)
    page.locale = row.locale
    with translation.override(row.locale.language_code):
        meta = {**_meta(page), "translations": _translations(list(kin.values()))}
        data = {"id": page.pk, "meta": meta, **_body(request, page)}
    params = {"ensure_ascii": False, "separators": (",", ":")}
    return JsonResponse(data, encoder=JSONEncoder, json_dumps_params=params)


def _whole(row: PageRow) -> Page | None:
    """The page, found by its address where it has one: its kin comes with it in one query."""
    root = roots().get(row.locale.language_code, "")
    slugs = row.url_path.removeprefix(root).split("/")[:-1]
    with explained(f"page:{row.translation_key}"):
        met = found(root, slugs) if root and row.url_path.startswith(root) else None
        return met or specific(row.specific_class).first(pk=row.pk)


def _meta(page: Page) -> Row:
    published = page.first_published_at
    return {
        **_head(page),
        "slug": page.slug,
        "show_in_menus": page.show_in_menus,
        "seo_title": page.seo_title,
        "search_description": page.search_description,
        "first_published_at": _moment.to_representation(published) if published else None,
        "alias_of": None,
        "parent": _parent(page),
        "locale": page.locale.language_code,
    }


def _head(page: Page | PageRow) -> Row:
    kind = page.specific_class
    return {
        "type": f"{kind._meta.app_label}.{kind.__name__}",
        "detail_url": f"{site_url()}/api/v2/pages/{page.pk}/",
        "html_url": f"{site_url()}{address(page)}",
    }


def _parent(page: Page) -> Row | None:
    above = page.path[: -page.steplen]
    return _parents.get(above, lambda: _read_parent(above))


def _read_parent(path: str) -> Row | None:
    with explained():
        row = _above().first(path=path)
    if row is None:
        return None
    shows(f"face:{row.translation_key}")
    shown = {"id": row.pk, "meta": _head(row), "title": row.title}
    return shown if row.live and row.depth > 1 else None


def _translations(kin: list[PageRow]) -> list[Row]:
    live = sorted((row for row in kin if row.live), key=lambda row: row.locale.language_code)
    return [
        {
            "id": row.pk,
            "locale": row.locale.language_code,
            "html_url": absolute(address(row) or ""),
        }
        for row in live
    ]


def _body(request: HttpRequest, page: Page) -> Row:
    """The fields that the type names, each by Wagtail's own serializer field."""
    told: Row = {}
    for field in _fields(request, type(page)):
        value = field.get_attribute(page)
        told[field.field_name] = None if value is None else field.to_representation(value)
    return told


def _fields(request: HttpRequest, model: type[Page]) -> list[Any]:  # Any: fields of every type
    kept: dict[type[Page], Any] = _mine.__dict__.setdefault("serializers", {})
    if model not in kept:
        kept[model] = _serializer(model)()
    kept[model]._context = {"request": request, "router": api_router}
    fields = kept[model].fields.values()
    return [field for field in fields if field.field_name not in ("id", *META)]


@cache
def _serializer(model: type[Page]) -> Any:  # Any: a class that Wagtail makes
    return PagesViewSet._get_serializer_class(api_router, model, [], show_details=True)


@cache
def _kin() -> "Prepared[PageRow]":
    """A page and its translations."""
    same = PageRow.objects.filter(pk=Slot("pk", PageRow, "id")).values("translation_key")
    rows = PageRow.objects.filter(translation_key__in=same)
    return Prepared(lambda: rows.select_related("locale"))


@cache
def _above() -> "Prepared[PageRow]":
    return Prepared(lambda: PageRow.objects.filter(path=Slot("path", PageRow, "path")))
