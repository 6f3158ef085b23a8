"""Policies as clauses with stable keys, versions and dates."""

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail_localize.fields import SynchronizedField

from cms.blocks.policies import ClauseBlock, PolicyHeadingBlock
from cms.blocks.text import PROSE
from cms.comparing import compare_chosen
from cms.headless.versions import rows
from cms.links import absolute
from cms.outline import parts_of
from cms.paper.policies import document
from cms.paper.serving import pdf
from cms.publishers import PolicyIndexPermissions, PolicyPermissions
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
    max_count_per_parent = 1  # a second one would stand outside the workflow

    class Meta:
        verbose_name = _("List of policies")

    def permissions_for_user(self, user: AbstractBaseUser) -> PolicyIndexPermissions:
        """Nobody puts a new policy in force at once."""
        return PolicyIndexPermissions(user, self)

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
    standing = ("changes", "versions")
    dated = (*Reviewed.dated, "effective_date")
    asks_useful = ("",)
    template = "cms/policy.html"
    parent_page_types = ["cms.PolicyIndexPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("Policy")

    def permissions_for_user(self, user: AbstractBaseUser) -> PolicyPermissions:
        """Nobody publishes it past the workflow."""
        return PolicyPermissions(user, self)

    @property
    def versions(self) -> list[dict[str, object]]:
        """Every published version, newest first, as the API lists them."""
        return rows(self)

    @path("")
    def index_route(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        """The text in force, its list of contents, its versions, and what the last one changed."""
        versions = list(versions_of(self).defer("clauses"))
        clauses = clauses_of(self)
        context = {
            "parts": parts_of(clauses),
            "contents": contents_of(clauses),
            "earlier": [self._row(version) for version in versions[1:]],
            "changes": changes_between(versions[0], versions[1]) if len(versions) > 1 else None,
            "pdf_url": self._below("pdf") if versions else "",
            "compare_url": self._below("compare") if len(versions) > 1 else "",
        }
        return self.render(request, *args, context_overrides=context, **kwargs)

    def _below(self, name: str, *args: object) -> str:
        return f"{self.url}{self.reverse_subpage(name, args=args)}"

    def get_route_paths(self) -> list[str]:
        """Addresses that lead on when it is moved or renamed: its own, and its versions'."""
        below = (
            self.reverse_subpage("version", args=[version.number]) for version in versions_of(self)
        )
        return [*super().get_route_paths(), *(f"/{path}" for path in below)]

    def _row(self, version: PolicyVersion) -> dict[str, object]:
        return {
            "label": version.label,
            "effective_date": version.effective_date,
            "published_at": version.published_at,
            "url": self._below("version", version.number),
        }

    @path("versions/<int:number>/", name="version")
    def version_page(self, request: HttpRequest, number: int) -> HttpResponse:
        """An earlier text, read-only, with what it changed against the one before it."""
        shown = self._version(number)
        before = versions_of(self).filter(number=number - 1).first()
        title = _("%(title)s: version %(label)s") % {"title": shown.title, "label": shown.label}
        context = {
            "shown": shown,
            "heading": title,
            "parts": parts_of(shown.clauses),
            "contents": contents_of(shown.clauses),
            "changes": changes_between(shown, before) if before else None,
            "latest": self._is_latest(shown),
            "pdf_url": self._below("version_pdf", number),
        }
        return self._render_below(request, "cms/policy_version.html", context)

    @path("compare/", name="compare")
    def compare_page(self, request: HttpRequest) -> HttpResponse:
        """What changed between any two versions; a choice that cannot be is said over the form."""
        versions = list(versions_of(self).defer("clauses"))
        if len(versions) < 2:
            raise Http404
        found = compare_chosen(versions, request.GET, self.locale.language_code)
        context = {"found": found, "base": self.url}
        if found.newer:
            context["base"] = self._below("version", found.newer.number)
        page = self._render_below(request, "cms/policy_compare.html", context)
        page.status_code = 200 if found.form.is_valid() else 422
        return page

    @path("pdf/", name="pdf")
    def pdf_page(self, request: HttpRequest) -> HttpResponse:
        """The text in force, to print and to keep."""
        shown = versions_of(self).select_related("locale").first()
        if shown is None:
            raise Http404
        return self._pdf(shown, self.url or "", in_force=True)

    @path("versions/<int:number>/pdf/", name="version_pdf")
    def version_pdf(self, request: HttpRequest, number: int) -> HttpResponse:
        """One of the published texts, to print and to keep."""
        shown = self._version(number)
        url = self._below("version", number)
        return self._pdf(shown, url, in_force=self._is_latest(shown))

    def _pdf(self, shown: PolicyVersion, url: str, *, in_force: bool) -> HttpResponse:
        made = document(shown, url, in_force=in_force)
        return pdf(made, f"{self.slug}-{shown.label}", absolute(self.url or ""))

    def _version(self, number: int) -> PolicyVersion:
        found = versions_of(self).filter(number=number).select_related("locale").first()
        if found is None:
            raise Http404
        return found

    def _is_latest(self, shown: PolicyVersion) -> bool:
        return not versions_of(self).filter(number__gt=shown.number).exists()

    def _render_below(
        self, request: HttpRequest, template: str, context: dict[str, object]
    ) -> HttpResponse:
        """A page that is read from the policy, one crumb deeper, and not found by a search."""
        above = self.get_context(request)
        crumbs = [*above["breadcrumbs"], {"label": self.title, "url": self.url}]
        own = {"unlisted": True, "notices": [], "breadcrumbs": crumbs}
        return TemplateResponse(request, template, above | own | context)
