"""Wagtail's read API (v2) for every page type, with our navigation, settings and search beside it.

docs/headless.md tells how it is used; `cms.headless` holds what is more than Wagtail's own.
"""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.urls import URLPattern, path, re_path
from django.utils import translation
from django.views.decorators.http import require_safe
from rest_framework.exceptions import MethodNotAllowed
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from wagtail.api.v2.router import WagtailAPIRouter
from wagtail.api.v2.serializers import PageSerializer
from wagtail.api.v2.utils import BadRequestError
from wagtail.api.v2.views import PagesAPIViewSet
from wagtail.documents.api.v2.views import DocumentsAPIViewSet
from wagtail.images.api.v2.views import ImagesAPIViewSet
from wagtail.models import Page

from theme.worded import Worded

from . import seasons
from .banners import banners
from .facts import facts
from .finding import page_at
from .fresh import shared
from .headless import drafts, openapi
from .headless.asking import asked_language, check, refusal
from .headless.fields import lang, way_of_writing
from .headless.refused import Refused
from .headless.searching import search
from .headless.translations import TranslationsField
from .headless.versions import whole
from .links import direction, language_name
from .models import PolicyPage
from .navigation import navigation
from .offers import offered

# An answer that hangs on these alone may be kept; a search is everybody's own.
PARAMETERS = (
    *("locale", "type", "fields", "limit", "offset", "order"),
    *("child_of", "descendant_of", "ancestor_of", "translation_of"),
)

ONE = ("fields", "rich_text_format", "format")
USELESS = {"_", "site"}
Read = Callable[[HttpRequest, str], dict[str, Any]]  # Any: JSON


class HousePageSerializer(PageSerializer):
    """Adds the language of a page, and its translations."""

    lang = lang()
    dir = way_of_writing()
    translations = TranslationsField(read_only=True)


class Public:
    """What an endpoint answers is JSON, refusals too, and the same for everybody."""

    renderer_classes = [JSONRenderer]  # the browsable pages need scripts that our policy forbids
    authentication_classes: list[type] = []  # nobody is asked who they are, so all get the same
    detail_query_parameters = ONE

    def dispatch(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        """Links in rich text lead to the language of `?locale=`, else of the source."""
        asked = request.GET.get("locale", "")
        language = asked if asked in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
        view = super().dispatch  # type: ignore[misc]  # stands before a view

        def answered() -> HttpResponse:
            with translation.override(language):
                made = view(request, *args, **kwargs)
                return made.render() if hasattr(made, "render") else made

        if request.GET.get("order") == "random":
            return answered()  # each time another, so nobody keeps it
        return shared(answered, query=PARAMETERS)

    def listing_view(self, request: Request) -> Response:
        """Numbers are numbers, and nothing is passed over in silence."""
        known = self.known_query_parameters - USELESS
        columns = self.get_available_fields(self.get_queryset().model, db_fields_only=True)
        check(request, {*known, *columns})
        asked_language(request)
        return super().listing_view(request)

    def filter_queryset(self, queryset: Any) -> Any:  # Any: rows of the endpoint
        """BadRequestError for a value that its column cannot hold."""
        try:
            return super().filter_queryset(queryset)
        except (ValidationError, ValueError):
            said = "A parameter does not have the form that its column needs."
            raise BadRequestError(said) from None

    def detail_view(self, request: Request, pk: int) -> Response:
        """One row; no parameter is passed over in silence."""
        check(request, self.detail_query_parameters)
        return super().detail_view(request, pk)

    def find_view(self, request: Request) -> Response:
        """Leads to the row that is meant."""
        check(request, {*self.find_query_parameters, *self.detail_query_parameters})
        found = super().find_view(request)
        found["Location"] = urlsplit(found["Location"])._replace(scheme="", netloc="").geturl()
        return found  # the house that was asked, whatever name the site goes by

    def handle_exception(self, exc: Exception) -> Response | JsonResponse:
        """A sentence instead of REST framework's own shapes."""
        if isinstance(exc, Refused):
            return refusal(exc.status, str(exc))
        if isinstance(exc, Http404):
            return refusal(404, "There is nothing here, or it is not published.")
        if isinstance(exc, BadRequestError):
            return refusal(400, str(exc))
        if isinstance(exc, MethodNotAllowed):
            method = self.request.method
            return refusal(405, f"{method} is not possible here: this API is for reading.")
        return super().handle_exception(exc)


class PagesViewSet(Public, PagesAPIViewSet):
    """Pages of every type and language; a detail is all that the page shows."""

    base_serializer_class = HousePageSerializer
    body_fields = [*PagesAPIViewSet.body_fields, "lang", "dir"]
    listing_default_fields = [*PagesAPIViewSet.listing_default_fields, "lang", "dir"]
    meta_fields = [*PagesAPIViewSet.meta_fields, "translations"]
    find_query_parameters = PagesAPIViewSet.find_query_parameters | {"locale"}
    # Each of these asks the database anew, so a listing has none of them.
    detail_only_fields = [
        *PagesAPIViewSet.detail_only_fields,
        *("translations", "shown", "frame", "versions", "figures"),
    ]

    def get_base_queryset(self) -> Any:  # Any: pages
        """Of the one site; Wagtail would let a parameter name another."""
        if "site" in self.request.GET:
            raise BadRequestError("There is no parameter “site”: there is one site.")
        return super().get_base_queryset()

    def get_queryset(self) -> Any:  # Any: pages of one type or of all
        """With what every row says of its language."""
        return super().get_queryset().select_related("locale", "alias_of")

    def detail_view(self, request: Request, pk: int) -> Response:
        """Words and links in the page's own language."""
        check(request, self.detail_query_parameters)
        with translation.override(self.get_object().locale.language_code):
            return super().detail_view(request, pk)

    def find_object(self, queryset: Any, request: Request) -> Page | None:  # Any: as above
        """By `html_path`, whose language prefix counts; else by `id`."""
        if "html_path" in request.GET:
            return page_at(queryset, request.GET["html_path"], asked_language(request))
        return super().find_object(queryset, request)

    def version_view(self, request: Request, pk: int, number: int) -> Response:
        """One published text of a policy, and what it changed."""
        check(request, ("against",))
        page = self.get_object()
        if not isinstance(page, PolicyPage):
            raise Http404
        against = request.GET.get("against")
        return Response(whole(page, number, None if against is None else int(against)))

    @classmethod
    def get_urlpatterns(cls) -> list[URLPattern]:
        """Wagtail's, and the texts of a policy below its page."""
        one = cls.as_view({"get": "version_view"})
        below = path("<int:pk>/versions/<int:number>/", one, name="version")
        return [*super().get_urlpatterns(), below]


class DraftViewSet(PagesViewSet):
    """What an editor previews, for whoever holds its token; kept and indexed by nobody."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:  # Any: DRF's own
        """With what Wagtail's router adds to its own endpoints, and shared with nobody."""
        request.wagtailapi_router = api_router
        return PagesAPIViewSet.dispatch(self, request, *args, **kwargs)

    def get_object(self) -> Page:
        """The draft that the token opens."""
        kind, _space, token = self.request.headers.get("Authorization", "").partition(" ")
        return drafts.opened(token if kind == "Bearer" else "")

    def draft_view(self, request: Request) -> Response:
        """As the page's own answer will be once it is published."""
        check(request, self.detail_query_parameters)
        page = self.get_object()
        with translation.override(page.locale.language_code):
            fields = self._get_serializer_class(api_router, type(page), [], show_details=True)
            return Response(fields(page, context=self.get_serializer_context()).data)

    def finalize_response(self, *args: Any, **kwargs: Any) -> HttpResponse:  # Any: DRF's own
        """For this one reader."""
        response: HttpResponse = super().finalize_response(*args, **kwargs)
        response["Cache-Control"] = "no-store"
        response["X-Robots-Tag"] = "noindex, nofollow"
        response["Vary"] = "Authorization"
        return response


class ImagesViewSet(Public, ImagesAPIViewSet):
    """Images that editors uploaded."""


class DocumentsViewSet(Public, DocumentsAPIViewSet):
    """Public documents; never an applicant's file."""


def in_language(read: Read, *parameters: str) -> Callable[[HttpRequest], HttpResponse]:
    """A view of plain data in the language of `?locale=`, Arabic unless another is asked for."""

    @require_safe
    def view(request: HttpRequest) -> HttpResponse:
        try:
            check(request, ("locale", *parameters))
            language = asked_language(request)
            return shared(lambda: answered(request, language), query=("locale",))
        except BadRequestError as error:
            return refusal(400, str(error))

    def answered(request: HttpRequest, language: str) -> JsonResponse:
        words = {"locale": language, "lang": language, "dir": direction(language)}
        with translation.override(language):
            told = {**words, **read(request, language)}
        return JsonResponse(told, json_dumps_params={"ensure_ascii": False})

    return view


def nothing_here(request: HttpRequest, **kwargs: object) -> HttpResponse:
    """Any other address below the API."""
    return refusal(404, "There is no such address. /api/v2/openapi.json lists what there is.")


def about(language: str) -> dict[str, object]:
    """The facts and for which of them another language stands in, banners, seasons, languages."""
    known, open_ones = facts(language), offered()
    return {
        **known,
        "banners": banners(language),
        "seasons": sorted(seasons.current()),
        "substitutes": {name: code for name, value in known.items() if (code := _language(value))},
        "languages": [
            {
                "code": code,
                "name": language_name(code),
                "dir": direction(code),
                "offered": code in open_ones,
            }
            for code, _name in settings.LANGUAGES
        ],
    }


def _language(value: object) -> str:
    return value.language if isinstance(value, Worded) else ""


class Router(WagtailAPIRouter):
    """Wagtail's endpoints, and those of our own that are not lists of a model."""

    def get_urlpatterns(self) -> list[URLPattern]:
        """Wagtail's addresses first."""
        return [
            *super().get_urlpatterns(),
            path("navigation/", in_language(lambda _r, code: navigation(code)), name="navigation"),
            path("settings/", in_language(lambda _r, code: about(code)), name="settings"),
            path("preview/", DraftViewSet.as_view({"get": "draft_view"}), name="preview"),
            path("openapi.json", openapi.view(self._endpoints, self), name="openapi"),
            path("search/", in_language(search, "q"), name="search"),
            re_path(r"^.*$", nothing_here, name="unknown"),
        ]


api_router = Router("wagtailapi")
api_router.register_endpoint("pages", PagesViewSet)
api_router.register_endpoint("images", ImagesViewSet)
api_router.register_endpoint("documents", DocumentsViewSet)
