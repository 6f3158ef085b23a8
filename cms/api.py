"""Wagtail's read API (v2) for every page type, with our navigation and settings beside it."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, JsonResponse
from django.urls import URLPattern, path
from django.views.decorators.http import require_safe
from rest_framework.fields import Field
from rest_framework.renderers import JSONRenderer
from wagtail.api.v2.router import WagtailAPIRouter
from wagtail.api.v2.serializers import PageSerializer
from wagtail.api.v2.views import PagesAPIViewSet
from wagtail.documents.api.v2.views import DocumentsAPIViewSet
from wagtail.images.api.v2.views import ImagesAPIViewSet
from wagtail.models import Page

from . import seasons
from .banners import banners
from .facts import facts
from .links import absolute, direction
from .navigation import navigation


class TranslationsField(Field):
    """The same page in the other languages that have it."""

    def get_attribute(self, instance: Page) -> Page:
        return instance

    def to_representation(self, value: Page) -> list[dict[str, object]]:
        """Rows of `id`, `locale` and `html_url`."""
        live = value.get_translations().live().public().select_related("locale")
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


class PagesViewSet(PagesAPIViewSet):
    """Pages of every type and language; a detail names its translations."""

    renderer_classes = [JSONRenderer]  # the browsable pages need scripts that our policy forbids

    base_serializer_class = HousePageSerializer
    meta_fields = [*PagesAPIViewSet.meta_fields, "translations"]
    detail_only_fields = [*PagesAPIViewSet.detail_only_fields, "translations"]


class ImagesViewSet(ImagesAPIViewSet):
    """Images that editors uploaded."""

    renderer_classes = [JSONRenderer]


class DocumentsViewSet(DocumentsAPIViewSet):
    """Public documents; never an applicant's file."""

    renderer_classes = [JSONRenderer]


def in_language(read: Callable[[str], dict[str, object]]) -> Callable[[HttpRequest], JsonResponse]:
    """A view of plain data in the language of `?locale=`, Arabic unless another is asked for."""

    @require_safe
    def view(request: HttpRequest) -> JsonResponse:
        language = request.GET.get("locale", settings.LANGUAGE_CODE)
        if language not in dict(settings.LANGUAGES):
            return JsonResponse({"message": "There is no such locale."}, status=404)
        words = {"locale": language, "dir": direction(language)}
        return JsonResponse({**words, **read(language)}, json_dumps_params={"ensure_ascii": False})

    return view


def _settings(language: str) -> dict[str, object]:
    """The facts, the banners of today, and the seasons that seasonal parts of pages belong to."""
    return {**facts(language), "banners": banners(language), "seasons": sorted(seasons.current())}


class Router(WagtailAPIRouter):
    """Wagtail's endpoints, and two of our own that are not lists of a model."""

    def get_urlpatterns(self) -> list[URLPattern]:
        """Wagtail's addresses first."""
        return [
            *super().get_urlpatterns(),
            path("navigation/", in_language(navigation), name="navigation"),
            path("settings/", in_language(_settings), name="settings"),
        ]


api_router = Router("wagtailapi")
api_router.register_endpoint("pages", PagesViewSet)
api_router.register_endpoint("images", ImagesViewSet)
api_router.register_endpoint("documents", DocumentsViewSet)
