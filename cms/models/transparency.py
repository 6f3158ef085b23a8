"""The transparency centre: who governs, what is disclosed, figures, statements."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.blocks import StructValue
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page

from cms.blocks.text import PROSE, prose_blocks
from cms.blocks.transparency import STATES, BodyBlock, DisclosuresBlock
from cms.localised import local_urls
from cms.relations import services_by_code
from cms.tables import published, table_of

from .base import HousePage, Reviewed
from .news import latest

TAGS = {"published": "success", "awaiting": "gold", "later": ""}
STATEMENTS = 5
Row = dict[str, Any]  # Any: plain data for templates


class TransparencyPage(HousePage, Reviewed, Page):
    """What the association tells the public about itself, in one place."""

    in_brief = RichTextField(_("In brief"), features=PROSE, blank=True)
    disclosures = StreamField(
        [("group", DisclosuresBlock())], blank=True, verbose_name=_("Disclosures")
    )
    bodies = StreamField(
        [("body", BodyBlock())], blank=True, verbose_name=_("Board and committees")
    )
    body = StreamField(prose_blocks(), blank=True, verbose_name=_("Text"))

    content_panels = [
        *Page.content_panels,
        FieldPanel("summary"),
        FieldPanel("in_brief"),
        FieldPanel("disclosures"),
        FieldPanel("bodies"),
        FieldPanel("body"),
        Reviewed.review_panel,
    ]
    api_fields = [
        *HousePage.api_fields,
        *Reviewed.review_fields,
        *("in_brief", "disclosures", "bodies", "body", "figures"),
    ]
    keyed = ("disclosures", "bodies", "body")
    standing = ("figures", "statements")
    asks_useful = ("",)
    template = "cms/transparency.html"
    parent_page_types = ["cms.HomePage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("Transparency centre")

    @property
    def figures(self) -> list[Row]:
        """Published figures as tables in the page's language."""
        shown = published()
        services = services_by_code(self.locale_id).items() if shown else ()
        names = {code: service.title for code, service in services}
        return [table_of(one, names, self.locale.language_code) for one in shown]

    def get_context(
        self, request: HttpRequest, *args: object, **kwargs: object
    ) -> dict[str, object]:
        """Everything in its order, with a list of contents."""
        context = super().get_context(request, *args, **kwargs)
        statements = latest(self.locale_id).filter(kind="statement")[:STATEMENTS]
        return {
            **context,
            "groups": self._groups(),
            "figures": self.figures,
            "statements": list(statements),
            "contents": self._contents(),
        }

    def _contents(self) -> list[Row]:
        groups = [(one.value["key"], one.value["title"]) for one in self.disclosures]
        bodies = [(one.value["key"], one.value["name"]) for one in self.bodies]
        rows = [*groups, *bodies, ("figures", _("Figures")), ("statements", _("Statements"))]
        return [{"label": label, "url": f"#{key}"} for key, label in rows]

    def _groups(self) -> list[Row]:
        items = [item.value for group in self.disclosures for item in group.value["items"]]
        ids = [item["page"].pk for item in items if item["page"]]
        urls = local_urls(ids, self.locale.language_code) if ids else {}
        return [
            {
                "key": group.value["key"],
                "title": group.value["title"],
                "items": [_item(item.value, urls) for item in group.value["items"]],
            }
            for group in self.disclosures
        ]


def _item(value: StructValue, urls: dict[str, str]) -> Row:
    page, document = value["page"], value["document"]
    url = urls.get(str(page.pk), "") if page else ""
    return {
        "title": value["title"],
        "note": value["note"],
        "state": dict(STATES)[value["state"]],
        "tag": TAGS[value["state"]],
        "url": url or (document.url if document else ""),
    }
