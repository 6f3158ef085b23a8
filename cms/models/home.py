"""The home page: the root of the site in each language."""

from django.conf import settings
from django.db import models
from django.http import Http404, HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page, Site
from wagtail.url_routing import RouteResult
from wagtail_localize.fields import TranslatableField

from cms.blocks.keys import ServiceBlock, codes_of
from cms.blocks.text import PointBlock
from cms.facts import facts
from cms.fresh import Kept, explained
from cms.links import absolute
from cms.privacy import visible
from cms.relations import LISTED, kind

from .base import HousePage
from .services import ServicePage

_known = Kept[str, dict[str, object]]()


class HomePage(HousePage, Page):
    """One sentence, two acts, four tiles, the services, and what to know before starting."""

    hero_sentence = models.CharField(_("Opening sentence"), max_length=160)
    highlighted = StreamField(
        [("service", ServiceBlock())],
        blank=True,
        verbose_name=_("Services shown first"),
        help_text=_("Leave empty to show every service."),
    )
    before_you_start = StreamField(
        [("point", PointBlock())], blank=True, verbose_name=_("Before you start")
    )

    content_panels = [
        *Page.content_panels,
        FieldPanel("hero_sentence"),
        FieldPanel("summary"),
        FieldPanel("highlighted"),
        FieldPanel("before_you_start"),
    ]
    # Two siblings under the root cannot share a slug, so this one is not synchronised.
    override_translatable_fields = [TranslatableField("slug")]
    api_fields = [*HousePage.api_fields, "hero_sentence", "highlighted", "before_you_start"]
    template = "cms/home.html"
    parent_page_types = ["wagtailcore.Page"]
    max_count_per_parent = len(settings.LANGUAGES)

    class Meta:
        verbose_name = _("Home page")

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """In a translation, what it lacks leads to the Arabic page: cms.untranslated answers."""
        try:
            return super().route(request, path_components)
        except Http404:
            root = Site.find_for_request(request).root_page
            if self.pk == root.pk:
                raise
            return root.specific.route(request, path_components)

    def get_context(
        self, request: HttpRequest, *args: object, **kwargs: object
    ) -> dict[str, object]:
        """Its services, in the order of the highlighted codes, else as they stand in the tree."""
        services = visible(ServicePage.objects.descendant_of(self)).order_by("path")
        with explained(kind(ServicePage, self.locale_id)):
            by_code = {service.code: service for service in services.only("code", *LISTED)}
        chosen = [by_code[code] for code in codes_of(self.highlighted) if code in by_code]
        context = super().get_context(request, *args, **kwargs)
        return {**context, "services": chosen or list(by_code.values())}

    def structured_data(self) -> list[dict[str, object]]:
        """The association itself; what is only an example is not told to programs."""
        language = get_language() or "ar"
        known = _known.get(language, lambda: facts(language))
        reached = () if known["example"] else ("telephone", "email", "address")
        names = {"telephone": "phone", "email": "email", "address": "address"}
        told = {name: known[names[name]] for name in reached if known[names[name]]}
        url = absolute(self.url or "")
        words = {"name": known["name"], "alternateName": known["short_name"]}
        return [{"@type": "NGO", "@id": absolute("/#ngo"), **words, "url": url, **told}]
