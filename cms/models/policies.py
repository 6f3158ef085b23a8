"""Policies as clauses with stable keys, versions and dates."""

from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail_localize.fields import SynchronizedField

from cms.blocks.policies import ClauseBlock, PolicyHeadingBlock
from cms.blocks.text import PROSE
from cms.frame import breadcrumbs_below
from cms.headless.versions import rows
from cms.outline import parts_of
from cms.relations import below
from cms.versions import changes_between, clauses_of, contents_of, versions_of

from .base import HousePage, Reviewed
from .versions import PolicyVersion


class PolicyIndexPage(HousePage, Page):
    """All policies."""

    content_panels = [*Page.content_panels, FieldPanel("summary")]
    template = "cms/policy_index.html"
    parent_page_types = ["cms.HomePage"]
    subpage_types = ["cms.PolicyPage"]

    class Meta:
        verbose_name = _("List of policies")

    def get_context(
        self, request: HttpRequest, *args: object, **kwargs: object
    ) -> dict[str, object]:
        """Its live children, in the order that editors gave them."""
        context = super().get_context(request, *args, **kwargs)
        return {**context, "children": below(self, PolicyPage)}


class PolicyPage(HousePage, RoutablePageMixin, Reviewed, Page):
    """A policy in force; publishing a change freezes the text as a numbered version."""

    in_brief = RichTextField(_("In brief"), features=PROSE, blank=True)
    clauses = StreamField(
        [("heading", PolicyHeadingBlock()), ("clause", ClauseBlock())], verbose_name=_("Clauses")
    )
    version = models.CharField(
        _("Version"), max_length=20, help_text=_("As the board names it, such as 1.0.")
    )
    effective_date = models.DateField(_("In force since"), null=True, blank=True)
    change_note = models.TextField(_("What changed in this version"), max_length=600, blank=True)

    content_panels = [
        *Page.content_panels,
        FieldPanel("summary"),
        FieldPanel("in_brief"),
        FieldPanel("clauses"),
        MultiFieldPanel(
            [FieldPanel("version"), FieldPanel("effective_date"), FieldPanel("change_note")],
            heading=_("Version"),
        ),
        Reviewed.review_panel,
    ]
    api_fields = [
        *HousePage.api_fields,
        *Reviewed.review_fields,
        *("in_brief", "clauses", "version", "effective_date", "change_note", "versions"),
    ]
    override_translatable_fields = [
        SynchronizedField("slug"),
        SynchronizedField("version", overridable=False),
    ]
    keyed = ("clauses",)
    dated = (*Reviewed.dated, "effective_date")
    template = "cms/policy.html"
    parent_page_types = ["cms.PolicyIndexPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("Policy")

    @property
    def versions(self) -> list[dict[str, object]]:
        """Every published version, newest first, as the API lists them."""
        return rows(self)

    def get_context(
        self, request: HttpRequest, *args: object, **kwargs: object
    ) -> dict[str, object]:
        """The text in force, its list of contents, its versions, and what the last one changed."""
        context = super().get_context(request, *args, **kwargs)
        versions = list(versions_of(self))
        clauses = clauses_of(self)
        return {
            **context,
            "parts": parts_of(clauses),
            "contents": contents_of(clauses),
            "earlier": [self._row(version) for version in versions[1:]],
            "changes": changes_between(versions[0], versions[1]) if len(versions) > 1 else None,
        }

    def _row(self, version: PolicyVersion) -> dict[str, object]:
        path = self.reverse_subpage("version", args=[version.number])
        return {
            "label": version.label,
            "published_at": version.published_at,
            "url": f"{self.url}{path}",
        }

    @path("versions/<int:number>/", name="version")
    def version_page(self, request: HttpRequest, number: int) -> HttpResponse:
        """An earlier text, read-only, with what it changed against the one before it."""
        versions = {version.number: version for version in versions_of(self)}
        if number not in versions:
            raise Http404
        shown, before = versions[number], versions.get(number - 1)
        title = _("%(title)s: version %(label)s") % {"title": shown.title, "label": shown.label}
        context = {
            "shown": shown,
            "heading": title,
            "unlisted": True,
            "parts": parts_of(shown.clauses),
            "contents": contents_of(shown.clauses),
            "changes": changes_between(shown, before) if before else None,
            "notices": [],
            "breadcrumbs": breadcrumbs_below(self),
            "latest": number == max(versions),
        }
        return self.render(request, context_overrides=context, template="cms/policy_version.html")
