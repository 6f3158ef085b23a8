"""What the association offers: a list of services, and a page for each."""

from django.core.validators import RegexValidator
from django.db import models
from django.forms import Select
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail_localize.fields import SynchronizedField

from cms.blocks.checks import CheckBlock
from cms.blocks.keys import KEY_PATTERN, clause_block, codes_of, form_choices
from cms.blocks.text import PROSE, PointBlock, prose_blocks
from cms.checking import self_check
from cms.links import absolute
from cms.relations import below, cited
from forms_engine.forms.addresses import page_url

from .base import HousePage
from .forms import standing_words


class ServiceIndexPage(HousePage, Page):
    """All services as a plain list of links."""

    content_panels = [*Page.content_panels, FieldPanel("summary")]
    template = "cms/service_index.html"
    parent_page_types = ["cms.HomePage"]
    subpage_types = ["cms.ServicePage"]

    class Meta:
        verbose_name = _("List of services")

    def get_context(
        self, request: HttpRequest, *args: object, **kwargs: object
    ) -> dict[str, object]:
        """Its live children, in the order that editors gave them."""
        context = super().get_context(request, *args, **kwargs)
        return {**context, "children": below(self, ServicePage)}


class ServicePage(HousePage, Page):
    """One service: for whom, what is needed, cost, time, who decides, what happens next."""

    code = models.CharField(
        _("Code"),
        max_length=40,
        validators=[RegexValidator(KEY_PATTERN)],
        help_text=_("The form and other pages know the service by it: never change it."),
    )
    for_whom = RichTextField(_("Who it is for"), features=PROSE, blank=True)
    needs = StreamField(
        [("need", blocks.CharBlock(max_length=200, label=_("Needed")))],
        blank=True,
        verbose_name=_("What you need"),
    )
    cost = models.CharField(_("Cost"), max_length=160, blank=True)
    time_needed = models.CharField(_("Time the form takes"), max_length=160, blank=True)
    reply_time = models.CharField(_("When we reply"), max_length=160, blank=True)
    decided_by = models.CharField(_("Who decides"), max_length=160, blank=True)
    spoken = models.CharField(_("Languages we serve in"), max_length=160, blank=True)
    next_steps = StreamField(
        [("step", PointBlock())], blank=True, verbose_name=_("What happens next")
    )
    body = StreamField(prose_blocks(), blank=True, verbose_name=_("More about this service"))
    form = models.CharField(_("Form that the start button opens"), max_length=40, blank=True)
    self_check = StreamField(
        [("question", CheckBlock())],
        blank=True,
        max_num=4,
        verbose_name=_("Self-check before the form"),
        help_text=_("Two to four questions whose answers advise; nothing is stored."),
    )
    clauses = StreamField(
        [("clause", clause_block())], blank=True, verbose_name=_("Policy clauses it rests on")
    )

    content_panels = [
        *Page.content_panels,
        FieldPanel("summary"),
        FieldPanel("form", widget=Select(choices=form_choices)),
        FieldPanel("for_whom"),
        FieldPanel("needs"),
        MultiFieldPanel(
            [
                FieldPanel(name)
                for name in ("cost", "time_needed", "reply_time", "decided_by", "spoken")
            ],
            heading=_("At a glance"),
        ),
        FieldPanel("self_check"),
        FieldPanel("next_steps"),
        FieldPanel("body"),
        FieldPanel("clauses"),
    ]
    promote_panels = [*Page.promote_panels, FieldPanel("code")]
    api_fields = [
        *HousePage.api_fields,
        *("code", "form", "for_whom", "needs", "cost", "time_needed", "reply_time", "decided_by"),
        *("spoken", "self_check", "next_steps", "body", "clauses"),
    ]
    override_translatable_fields = [
        SynchronizedField("slug"),
        SynchronizedField("code", overridable=False),
        SynchronizedField("form", overridable=False),
    ]
    keyed = ("body",)
    standing = ("self-check",)
    answers = ("for_whom", "needs", "cost", "time_needed", "decided_by", "next_steps", "form")
    asks_useful = ("",)
    template = "cms/service.html"
    parent_page_types = ["cms.ServiceIndexPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("Service")

    def get_context(
        self, request: HttpRequest, *args: object, **kwargs: object
    ) -> dict[str, object]:
        """The service, the clauses it rests on, and where its start button leads."""
        context = super().get_context(request, *args, **kwargs)
        return {
            **context,
            "cited": cited(codes_of(self.clauses), self.locale_id),
            "check": self_check(self.self_check, request.GET),
            "start_url": page_url(self.form) if self.form else "",
            "closed": standing_words(self.form, self.locale.language_code) if self.form else "",
        }

    def structured_data(self) -> list[dict[str, object]]:
        """The service, for search engines."""
        return [
            {
                "@type": "Service",
                "name": self.title,
                "description": self.summary,
                "url": absolute(self.url or ""),
                "provider": {"@type": "NGO", "@id": absolute("/#ngo")},
                **self._channel(),
            }
        ]

    def _channel(self) -> dict[str, object]:
        """Where it is asked for."""
        if not self.form:
            return {}
        channel = {"@type": "ServiceChannel", "serviceUrl": absolute(page_url(self.form))}
        return {"availableChannel": channel}
