"""The editors' lists of pages to review and of links, with filters, to be taken away as a file."""

from datetime import timedelta

import django_filters
from django.conf import settings
from django.db.models import QuerySet
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import ContentTypeFilter, WagtailFilterSet
from wagtail.models import Page, get_page_content_types

from cms.models import BROKEN, LinkState, PageLink
from cms.review import REVIEWED, due_pages, reviewed_pages

from .report import EditorsReport

OVERDUE = [
    ("0", _("Due today or earlier")),
    ("30", _("Overdue by 30 days or more")),
    ("90", _("Overdue by 90 days or more")),
    ("-30", _("Due within 30 days")),
    ("all", _("All dates")),
]


def _types(request: object) -> QuerySet:
    names = [model._meta.model_name for model in REVIEWED]
    return get_page_content_types(include_base_page_type=False).filter(model__in=names)


class DueFilters(WagtailFilterSet):
    """By type, owner, how late it is, and by language, which Wagtail adds itself."""

    overdue = django_filters.ChoiceFilter(
        label=_("When"), choices=OVERDUE, empty_label=None, method="late", initial="0"
    )
    content_type = ContentTypeFilter(label=_("Type"), queryset=_types)

    class Meta:
        model = Page
        fields = ["overdue", "content_type", "owner"]

    def late(self, pages: QuerySet[Page], _name: str, value: str) -> QuerySet[Page]:
        """By days; a later day is one that has not come yet."""
        if value == "all":
            return pages
        return pages.filter(next_review_on__lte=localdate() - timedelta(days=int(value)))


class DueReport(EditorsReport):
    """Pages whose review date has come, the longest overdue first."""

    page_title = _("Pages due for review")
    header_icon = "calendar-check"
    index_url_name = "cms_due"
    index_results_url_name = "cms_due_results"
    results_template_name = "cms/admin/due.html"
    model = Page
    filterset_class = DueFilters
    context_object_name = "pages"
    list_export = ("title", "locale.language_code", "content_type.name", "next_review_on")
    export_headings = {
        "title": _("Title"),
        "locale.language_code": _("Language"),
        "content_type.name": _("Type"),
        "next_review_on": _("Next review due on"),
    }

    def get_base_queryset(self) -> QuerySet[Page]:
        """All that have a date where some date was asked for, else those that are due."""
        asked = self.request.GET.get("overdue")
        return reviewed_pages() if asked else due_pages(localdate())


class LinkFilters(WagtailFilterSet):
    """By what becomes of a reader, and by the language of the page it stands on."""

    state = django_filters.ChoiceFilter(label=_("What is wrong"), choices=LinkState.choices)
    language = django_filters.ChoiceFilter(
        label=_("Language"),
        field_name="page__locale__language_code",
        choices=settings.WAGTAIL_CONTENT_LANGUAGES,
    )

    class Meta:
        model = PageLink
        fields = ["state", "language"]


class LinksReport(EditorsReport):
    """Every link that leads nowhere, and on wish the others."""

    page_title = _("Links")
    header_icon = "link"
    index_url_name = "cms_links"
    index_results_url_name = "cms_links_results"
    results_template_name = "cms/admin/links.html"
    model = PageLink
    filterset_class = LinkFilters
    context_object_name = "links"
    list_export = ("page.title", "where", "words", "href", "get_state_display")
    export_headings = {
        "page.title": _("Page"),
        "where": _("Where"),
        "words": _("Words of the link"),
        "href": _("Address"),
        "get_state_display": _("What is wrong"),
    }

    def get_base_queryset(self) -> QuerySet[PageLink]:
        """The broken ones first asked for; any state on wish."""
        links = PageLink.objects.select_related("page", "page__locale").order_by("page_id", "pk")
        return links if self.request.GET.get("state") else links.filter(state__in=BROKEN)
