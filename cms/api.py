"""Wagtail's read API (v2) for every page type, with our navigation and settings beside it."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import URLPattern, path
from django.utils import translation
from django.views.decorators.http import require_safe
from rest_framework.fields import Field
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from wagtail.api.v2.router import WagtailAPIRouter
from wagtail.api.v2.serializers import PageSerializer
from wagtail.api.v2.views import PagesAPIViewSet
from wagtail.documents.api.v2.views import DocumentsAPIViewSet
from wagtail.images.api.v2.views import ImagesAPIViewSet
from wagtail.models import Page

from theme.worded import Worded

from . import seasons
from .banners import banners
from .facts import facts
from .fresh import shared
from .links import absolute, direction, language_name
from .navigation import navigation
from .offers import offered
from .privacy import visible

# An answer that hangs on these alone may be kept; a search is everybody's own.
PARAMETERS = (
    *("locale", "type", "fields", "limit", "offset", "order"),
    *("child_of", "descendant_of", "ancestor_of", "translation_of"),
)


class TranslationsField(Field):
    """The same page in the other languages that have it."""

    def get_attribute(self, instance: Page) -> Page:
        return instance

    def to_representation(self, value: Page) -> list[dict[str, object]]:
        """Rows of `id`, `locale` and `html_url`."""
        live = visible(value.get_translations()).select_related("locale")
        return [
            {
                "id": page.pk,
                "locale": page.locale.language_code,
                "html_url": absolute(page.url or ""),
            }
            for page in live.order_by("locale__language_code")
        ]


class HousePageSerializer(PageSerializer):
    """Adds the translations of a page to its `meta`."""

    translations = TranslationsField(read_only=True)


class Public:
    """What an endpoint answers is the same for everybody, and in the words of what is asked for."""

    renderer_classes = [JSONRenderer]  # the browsable pages need scripts that our policy forbids
    authentication_classes: list[type] = []  # nobody is asked who they are, so all get the same

    def dispatch(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        """Links in rich text lead to the language of `?locale=`, else of the source."""
        asked = request.GET.get("locale", "")
        language = asked if asked in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
        view = super().dispatch  # type: ignore[misc]  # stands before a view

        def answered() -> HttpResponse:
            with translation.override(language):
                return view(request, *args, **kwargs).render()

        return shared(answered, query=PARAMETERS)


class PagesViewSet(Public, PagesAPIViewSet):
    """Pages of every type and language; a detail names its translations."""

    base_serializer_class = HousePageSerializer
    meta_fields = [*PagesAPIViewSet.meta_fields, "translations"]
    detail_only_fields = [*PagesAPIViewSet.detail_only_fields, "translations"]

    def detail_view(self, request: Request, pk: int) -> Response:
        """Links in rich text lead to the page's own language."""
        with translation.override(self.get_object().locale.language_code):
            return super().detail_view(request, pk)


class ImagesViewSet(Public, ImagesAPIViewSet):
    """Images that editors uploaded."""


class DocumentsViewSet(Public, DocumentsAPIViewSet):
    """Public documents; never an applicant's file."""


def in_language(read: Callable[[str], dict[str, object]]) -> Callable[[HttpRequest], HttpResponse]:
    """A view of plain data in the language of `?locale=`, Arabic unless another is asked for."""

    @require_safe
    def view(request: HttpRequest) -> HttpResponse:
        language = request.GET.get("locale", settings.LANGUAGE_CODE)
        if language not in dict(settings.LANGUAGES):
            return JsonResponse({"message": "There is no such locale."}, status=404)
        return shared(lambda: answered(language), query=("locale",))

    def answered(language: str) -> JsonResponse:
        words = {"locale": language, "dir": direction(language)}
        return JsonResponse({**words, **read(language)}, json_dumps_params={"ensure_ascii": False})

    return view


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
    """Wagtail's endpoints, and two of our own that are not lists of a model."""

    def get_urlpatterns(self) -> list[URLPattern]:
        """Wagtail's addresses first."""
        return [
            *super().get_urlpatterns(),
            path("navigation/", in_language(navigation), name="navigation"),
            path("settings/", in_language(about), name="settings"),
        ]


api_router = Router("wagtailapi")
api_router.register_endpoint("pages", PagesViewSet)
api_router.register_endpoint("images", ImagesViewSet)
api_router.register_endpoint("documents", DocumentsViewSet)
