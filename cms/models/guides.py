"""Guides: what to do, step by step, with warnings and review dates."""

from django.db import models
from django.forms import Select
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail_localize.fields import SynchronizedField

from cms.blocks.guides import SectionBlock
from cms.blocks.keys import service_or_none
from cms.links import absolute
from cms.paper.guides import document
from cms.paper.serving import pdf
from cms.relations import below, service_of

from .base import HousePage, Reviewed


class GuideIndexPage(HousePage, Page):
    """All guides."""

    content_panels = [*Page.content_panels, FieldPanel("summary")]
    keeps_offline = True
    template = "cms/guide_index.html"
    parent_page_types = ["cms.HomePage"]
    subpage_types = ["cms.GuidePage"]

    class Meta:
        verbose_name = _("List of guides")

    def get_context(
        self, request: HttpRequest, *args: object, **kwargs: object
    ) -> dict[str, object]:
        """Its live children, in the order that editors gave them."""
        context = super().get_context(request, *args, **kwargs)
        return {**context, "children": below(self, GuidePage)}


class GuidePage(RoutablePageMixin, HousePage, Reviewed, Page):
    """One guide, tied to the service that helps when it is not enough."""

    service = models.CharField(_("Related service"), max_length=40, blank=True)
    sections = StreamField([("section", SectionBlock())], verbose_name=_("Sections"))

    content_panels = [
        *Page.content_panels,
        FieldPanel("summary"),
        FieldPanel("sections"),
        FieldPanel("service", widget=Select(choices=service_or_none)),
        Reviewed.review_panel,
    ]
    api_fields = [*HousePage.api_fields, *Reviewed.review_fields, "service", "sections"]
    override_translatable_fields = [
        SynchronizedField("slug"),
        SynchronizedField("service", overridable=False),
    ]
    keyed = ("sections",)
    asks_useful = ("",)
    keeps_offline = True
    template = "cms/guide.html"
    parent_page_types = ["cms.GuideIndexPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("Guide")

    def get_context(
        self, request: HttpRequest, *args: object, **kwargs: object
    ) -> dict[str, object]:
        """The guide, its list of contents, and the service that helps when it is not enough."""
        context = super().get_context(request, *args, **kwargs)
        contents = [
            {"label": section.value["title"], "url": f"#{section.value['key']}"}
            for section in self.sections
        ]
        return {
            **context,
            "contents": contents,
            "related": service_of(self.service, self.locale_id),
            "pdf_url": f"{self.url}{self.reverse_subpage('pdf')}" if self.url else "",
        }

    @path("pdf/", name="pdf")
    def pdf_page(self, request: HttpRequest) -> HttpResponse:
        """The guide on paper, for a pocket without a network."""
        return pdf(document(self), self.slug, absolute(self.url or ""))
