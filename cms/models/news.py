"""News, reports about impact, and statements, the latest first."""

from django.db import models
from django.db.models import QuerySet
from django.forms import Select
from django.http import HttpRequest
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail_localize.fields import SynchronizedField

from cms.blocks.keys import service_or_none
from cms.blocks.news import FigureBlock
from cms.blocks.text import prose_blocks
from cms.dates import both
from cms.links import absolute
from cms.paging import sliced
from cms.relations import service_of

from .base import HousePage

KINDS = [("news", _("News")), ("impact", _("Impact")), ("statement", _("Statement"))]


class NewsIndexPage(HousePage, Page):
    """All news, reports and statements."""

    content_panels = [*Page.content_panels, FieldPanel("summary")]
    template = "cms/news_index.html"
    parent_page_types = ["cms.HomePage"]
    subpage_types = ["cms.NewsPage"]

    class Meta:
        verbose_name = _("List of news")

    def get_context(
        self, request: HttpRequest, *args: object, **kwargs: object
    ) -> dict[str, object]:
        """Twelve at a time, the latest first."""
        context = super().get_context(request, *args, **kwargs)
        rows = latest(self.locale_id).child_of(self)
        return {**context, **sliced(rows, request.GET.get("start", ""), self.url or "")}


class NewsPage(HousePage, Page):
    """One piece of news, a report about impact with its numbers, or a statement."""

    kind = models.CharField(_("Kind"), max_length=10, choices=KINDS, default="news")
    day = models.DateField(_("Date"), default=localdate)
    figures = StreamField([("figure", FigureBlock())], blank=True, verbose_name=_("In numbers"))
    body = StreamField(prose_blocks(), verbose_name=_("Text"))
    service = models.CharField(_("Related service"), max_length=40, blank=True)

    content_panels = [
        *Page.content_panels,
        FieldPanel("kind"),
        FieldPanel("day"),
        FieldPanel("summary"),
        FieldPanel("figures"),
        FieldPanel("body"),
        FieldPanel("service", widget=Select(choices=service_or_none)),
    ]
    api_fields = [
        *HousePage.api_fields,
        *("kind", "day", "day_in_words", "figures", "body", "service"),
    ]
    override_translatable_fields = [
        SynchronizedField("slug"),
        SynchronizedField("kind", overridable=False),
        SynchronizedField("day", overridable=False),
        SynchronizedField("service", overridable=False),
    ]
    keyed = ("body",)
    template = "cms/news.html"
    parent_page_types = ["cms.NewsIndexPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("News or report")

    @property
    def day_in_words(self) -> str:
        """The date in both calendars."""
        return both(self.day, self.locale.language_code)

    def get_context(
        self, request: HttpRequest, *args: object, **kwargs: object
    ) -> dict[str, object]:
        """The text, and the service it is about."""
        context = super().get_context(request, *args, **kwargs)
        return {**context, "related": service_of(self.service, self.locale_id)}

    def structured_data(self) -> list[dict[str, object]]:
        """A `NewsArticle`."""
        return [
            {
                "@type": "NewsArticle",
                "headline": self.title,
                "datePublished": self.day.isoformat(),
                "url": absolute(self.url or ""),
            }
        ]


def latest(locale_id: int) -> QuerySet[NewsPage]:
    """What is published in a language, the latest first, without its text."""
    live = NewsPage.objects.live().public().filter(locale_id=locale_id).defer_streamfields()
    return live.select_related("locale").order_by("-day", "-pk")
