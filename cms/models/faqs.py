"""Frequent questions: one page for each group."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.blocks import StructValue
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.rich_text import get_text_for_indexing

from cms.blocks.faqs import QuestionBlock
from cms.relations import below, services_by_code

from .base import HousePage, Reviewed, SearchPart


class FaqIndexPage(HousePage, Page):
    """All groups of questions."""

    content_panels = [*Page.content_panels, FieldPanel("summary")]
    keeps_offline = True
    template = "cms/faq_index.html"
    parent_page_types = ["cms.HomePage"]
    subpage_types = ["cms.FaqPage"]

    class Meta:
        verbose_name = _("List of question groups")

    def get_context(
        self, request: HttpRequest, *args: object, **kwargs: object
    ) -> dict[str, object]:
        """Its live children, in the order that editors gave them."""
        context = super().get_context(request, *args, **kwargs)
        return {**context, "children": below(self, FaqPage)}


class FaqPage(HousePage, Reviewed, Page):
    """One group of questions, named by its title; at most twelve, else it is split."""

    questions = StreamField(
        [("question", QuestionBlock())], max_num=12, verbose_name=_("Questions")
    )

    content_panels = [
        *Page.content_panels,
        FieldPanel("summary"),
        FieldPanel("questions"),
        Reviewed.review_panel,
    ]
    api_fields = [*HousePage.api_fields, *Reviewed.review_fields, "questions"]
    keyed = ("questions",)
    keeps_offline = True
    template = "cms/faq.html"
    parent_page_types = ["cms.FaqIndexPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("Group of questions")

    def get_context(
        self, request: HttpRequest, *args: object, **kwargs: object
    ) -> dict[str, object]:
        """The questions, each beside the service it is about."""
        context = super().get_context(request, *args, **kwargs)
        known = services_by_code(self.locale_id)
        rows = [
            {"value": block.value, "service": known.get(block.value.get("service") or "")}
            for block in self.questions
        ]
        return {**context, "groups": _grouped(rows)}

    @property
    def asks_useful(self) -> tuple[str, ...]:
        """Each question asks on its own."""
        return tuple(block.value["key"] for block in self.questions)

    def search_parts(self) -> list[SearchPart]:
        """Each question is found on its own; the group only by its title and summary."""
        group = SearchPart(self.title, self.summary, [(8, self.title), (4, self.summary)])
        return [group, *(_part(block.value) for block in self.questions)]

    def structured_data(self) -> list[dict[str, object]]:
        """A `FAQPage`."""
        entities = [
            {
                "@type": "Question",
                "name": block.value["question"],
                "acceptedAnswer": {"@type": "Answer", "text": _plain(block.value)},
            }
            for block in self.questions
        ]
        return [{"@type": "FAQPage", "mainEntity": entities}]


def _grouped(rows: list[dict[str, StructValue]]) -> list[dict[str, object]]:
    """Plain questions first, without a heading; then what corrects a misconception."""
    titles = {"question": "", "myth": _("Myths and facts"), "scope": _("What we do and do not do")}
    groups = [
        {"title": title, "rows": [row for row in rows if row["value"]["kind"] == kind]}
        for kind, title in titles.items()
    ]
    return [{**group, "level": 3 if group["title"] else 2} for group in groups if group["rows"]]


def _plain(question: StructValue) -> str:
    return " ".join(get_text_for_indexing(question["answer"].source).split())


def _part(question: StructValue) -> SearchPart:
    title, answer = question["question"], _plain(question)
    return SearchPart(title, answer[:200], [(8, title), (2, answer)], question["key"])
