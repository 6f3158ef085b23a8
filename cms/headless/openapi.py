"""OpenAPI 3.1 of the content API, drawn from the page types and the serializers that answer."""

from collections.abc import Callable
from functools import cache
from typing import Any

from django.apps import apps
from django.http import HttpRequest, JsonResponse
from django.utils import translation
from django.views.decorators.http import require_safe
from wagtail.api.v2.views import BaseAPIViewSet
from wagtail.models import Page

from .describing import COUNT, SHARED, list_of, parameter, ref
from .schemas import STRING, Schema, closed, listed, maybe, of_field

ABOUT = """Everything that editors publish: pages of every type and language, with the menu, the
facts about the association, and the search. Nothing here reads or sets a cookie, nothing is
written, and nothing personal is served. Requests are sent through /api/forms/v1/, which describes
itself at /api/forms/v1/openapi.json."""
META: dict[str, Schema] = {
    "detail_url": STRING,
    "html_url": maybe(STRING),
    "locale": STRING,
    "parent": maybe(ref("Near")),
    "alias_of": maybe(ref("Near")),
    "translations": listed(ref("Translation")),
}
TOLD: dict[str, Schema] = {
    "dates": {"type": "object", "additionalProperties": STRING},
    "versions": listed(ref("Version")),
    "tags": listed(STRING),
    "download_url": maybe(STRING),
}
FIELDS = parameter("fields", "Which fields, such as title,summary; * for all, -name for all but it")
LOCALE = parameter("locale", "A language of the site, such as ar (the default) or en")
RICH = parameter("rich_text_format", "html (the default), markdown, db_html or db_markdown")
ID = parameter("id", "The number of the row", COUNT)
LISTING = [
    FIELDS,
    parameter("limit", "How many rows, 20 unless told, 50 at most", COUNT),
    parameter("offset", "How many rows to pass over", COUNT),
    parameter("order", "A field, -field for the other way round"),
    parameter("search", "Words that the rows hold"),
]
PAGES = [
    *LISTING,
    LOCALE,
    RICH,
    parameter("type", "One or more page types, such as cms.GuidePage"),
    parameter("slug", "The last part of the address; any other column can be asked for like it"),
    parameter("child_of", "The id of a parent, or root"),
    parameter("descendant_of", "The id of an ancestor, or root"),
    parameter("ancestor_of", "The id of a descendant"),
    parameter("translation_of", "The id of the same page in another language"),
]
Viewset = type[BaseAPIViewSet]


def view(endpoints: dict[str, Viewset], router: object) -> Callable[[HttpRequest], JsonResponse]:
    """A view that answers with the description of these endpoints, drawn once."""
    drawn = cache(lambda: document(endpoints, router))

    @require_safe
    def describe(request: HttpRequest) -> JsonResponse:
        return JsonResponse(drawn(), json_dumps_params={"ensure_ascii": False})

    return describe


def document(endpoints: dict[str, Viewset], router: object) -> dict[str, Any]:  # Any: OpenAPI
    """The whole description."""
    with translation.override("en"):
        kinds = _page_types(endpoints["pages"], router)
        rows = {name: _row(endpoints[name], router) for name in ("images", "documents")}
    schemas = {**SHARED, **kinds, "Image": rows["images"], "Document": rows["documents"]}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Rakeen content", "version": "2", "description": ABOUT},
        "paths": _paths(list(kinds)),
        "components": {
            "schemas": schemas,
            "securitySchemes": {"preview": {"type": "http", "scheme": "bearer"}},
        },
    }


def _page_types(endpoint: Viewset, router: object) -> dict[str, Schema]:
    from cms.models.base import HousePage

    models = [model for model in apps.get_models() if issubclass(model, HousePage)]
    return {model._meta.label: _page(endpoint, router, model) for model in models}


def _page(endpoint: Viewset, router: object, model: type[Page]) -> Schema:
    """A page of one type as its detail is answered."""
    schema = _row(endpoint, router, model)
    return {"description": str(model._meta.verbose_name), **schema}


def _row(endpoint: Viewset, router: object, model: Any = None) -> Schema:  # Any: a model
    model = model or endpoint.model
    serializer = endpoint._get_serializer_class(router, model, [], show_details=True)()
    columns = {field.name: field for field in model._meta.get_fields()}
    told = {
        name: META.get(name) or TOLD.get(name) or of_field(field, columns.get(name))
        for name, field in serializer.fields.items()
    }
    inside = serializer.meta_fields
    meta = {name: schema for name, schema in told.items() if name in inside}
    own = {name: schema for name, schema in told.items() if name not in inside}
    return closed({"meta": closed(meta | {"type": {"const": model._meta.label}}), **own})


def _paths(kinds: list[str]) -> dict[str, Any]:  # Any: OpenAPI
    one = {"oneOf": [ref(kind) for kind in kinds]}
    number = {"name": "id", "in": "path", "required": True, "schema": COUNT}
    version = {**number, "name": "number"}
    against = parameter("against", "Another version to compare with; the one before unless told")
    html_path = parameter("html_path", "The address that people see, such as /ar/services/")
    q = {**parameter("q", "What to search for"), "required": True}
    return {
        "/api/v2/pages/": _get("Pages, as rows", list_of(ref("PageRow")), PAGES),
        "/api/v2/pages/{id}/": _get(
            "One page, with all that it shows", one, [number, FIELDS, RICH]
        ),
        "/api/v2/pages/find/": _found([html_path, ID, LOCALE, FIELDS, RICH]),
        "/api/v2/pages/{id}/versions/{number}/": _get(
            "One published text of a policy", ref("VersionWhole"), [number, version, against]
        ),
        "/api/v2/images/": _get("Images", list_of(ref("PageRow")), LISTING),
        "/api/v2/images/{id}/": _get("One image", ref("Image"), [number, FIELDS]),
        "/api/v2/images/find/": _found([ID]),
        "/api/v2/documents/find/": _found([ID]),
        "/api/v2/documents/": _get("Documents", list_of(ref("PageRow")), LISTING),
        "/api/v2/documents/{id}/": _get("One document", ref("Document"), [number, FIELDS]),
        "/api/v2/navigation/": _get("Menu and footer", ref("Navigation"), [LOCALE]),
        "/api/v2/settings/": _get("The association", ref("Settings"), [LOCALE]),
        "/api/v2/preview/": _preview(one),
        "/api/v2/search/": _get("Search, best first", ref("Found"), [q, LOCALE]),
    }


def _get(what: str, schema: Schema, parameters: list[dict[str, Any]]) -> dict[str, Any]:
    answers = {"200": _answer(what, schema), **_refusals()}
    return {"get": {"summary": what, "parameters": parameters, "responses": answers}}


def _found(parameters: list[dict[str, Any]]) -> dict[str, Any]:
    moved = {"description": "Where the row is", "headers": {"Location": {"schema": STRING}}}
    answers = {"302": moved, **_refusals()}
    what = "Leads to the row that is meant"
    return {"get": {"summary": what, "parameters": parameters, "responses": answers}}


def _preview(page: Schema) -> dict[str, Any]:
    described = _get("A draft, for the token of its preview", page, [RICH])
    gone = {
        "401": _answer("There is no token, or it is not ours", ref("Refusal")),
        "410": _answer("Its hour is over", ref("Refusal")),
    }
    described["get"]["responses"] |= gone
    described["get"]["security"] = [{"preview": []}]
    return described


def _refusals() -> dict[str, Any]:
    return {
        "400": _answer("A parameter is unknown or has no meaning", ref("Refusal")),
        "404": _answer("There is nothing, or it is not published", ref("Refusal")),
    }


def _answer(what: str, schema: Schema) -> dict[str, Any]:
    return {"description": what, "content": {"application/json": {"schema": schema}}}
