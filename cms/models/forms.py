"""A form: the page it is started from, its steps, and when it is open."""

from typing import Any, Self

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models, transaction
from django.db.models import Q
from django.forms import TextInput
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList, TabbedInterface
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail_localize.fields import SynchronizedField

from cms.blocks.forms import StartFactBlock
from cms.blocks.keys import KEY_PATTERN, WRITE_A_KEY
from cms.blocks.text import prose_blocks
from cms.composing.codes import code_fault, free_code
from cms.composing.field import StepsField
from cms.composing.forms import FormCopyForm, FormPageForm
from cms.composing.outline import outline, walk_of
from cms.composing.publishing import publish_page
from cms.composing.reading import form_of
from cms.editing.panels import SchedulePanel
from cms.fresh import explained, lasts
from cms.headless import drafts
from forms_engine.forms.addresses import start_url
from forms_engine.forms.errors import UnknownForm
from forms_engine.forms.models import FormKind
from forms_engine.forms.registry import published
from forms_engine.forms.standing import holds_for, message, standing

from .base import HousePage
from .openings import Openable


class FormPage(HousePage, Openable, Page):
    """One form. Its code is its address, its page in the other languages shares its steps."""

    code = models.CharField(
        _("Code"),
        max_length=40,
        validators=[RegexValidator(KEY_PATTERN, WRITE_A_KEY)],
        help_text=_(
            "Small Latin letters, digits and hyphens, such as lost-luggage. It stands in the "
            "address, and requests are kept under it: never change it."
        ),
    )
    language = models.CharField(max_length=10, editable=False, default="")
    kind = models.CharField(_("What becomes of it"), max_length=20, choices=FormKind.choices)
    button = models.CharField(_("Words of the start button"), max_length=60)
    facts = StreamField(
        [("fact", StartFactBlock())], blank=True, verbose_name=_("To know before starting")
    )
    body = StreamField(prose_blocks(), blank=True, verbose_name=_("More about this form"))
    steps = StepsField(blank=True, verbose_name=_("Steps"))

    # Every word of its questions would put the form before the pages that answer.
    unsearched = (*HousePage.unsearched, "steps")

    page_panels = [
        FieldPanel("summary"),
        FieldPanel("facts"),
        FieldPanel("button"),
        FieldPanel("body"),
    ]
    steps_panels = [
        MultiFieldPanel(
            [
                FieldPanel("title"),  # Wagtail's own panel looks for the slug, which has no field
                FieldPanel("code", widget=TextInput({"dir": "ltr"})),
                FieldPanel("kind"),
            ],
            heading=_("What it is"),
        ),
        FieldPanel("steps"),
    ]
    edit_handler = TabbedInterface(
        [
            ObjectList(steps_panels, heading=_("Steps and questions")),
            ObjectList(page_panels, heading=_("Start page")),
            ObjectList(Openable.opening_panels, heading=_("When it is open")),
            ObjectList(
                [FieldPanel("seo_title"), FieldPanel("search_description"), SchedulePanel()],
                heading=_("Search engines"),
            ),
        ]
    )
    base_form_class = FormPageForm
    copy_form_class = FormCopyForm
    exclude_fields_in_copy = ["code"]  # a copy is another form
    api_fields = [*HousePage.api_fields, "code", "kind", "button", "facts", "body"]
    override_translatable_fields = [
        SynchronizedField("slug"),
        SynchronizedField("code", overridable=False),
    ]
    keyed = ("body",)
    template = "cms/form.html"
    parent_page_types = ["cms.HomePage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = pgettext_lazy("type of page", "Form")
        constraints = [
            models.UniqueConstraint(
                fields=["code", "language"],
                condition=~Q(code=""),  # drafts that have none yet
                name="cms_form_code_once_in_a_language",
                violation_error_message=_("Another form has this code."),
            ),
        ]

    def full_clean(self, *args: Any, **kwargs: Any) -> None:  # Any: Django's own signature
        """The address follows the code."""
        self.slug = self.code or self.slug
        super().full_clean(*args, **kwargs)

    def clean(self) -> None:
        """Refuse a code that another form or a page of the house has, or another than before."""
        super().clean()
        if fault := code_fault(self):
            raise ValidationError({"code": fault})

    def save(self, *args: Any, **kwargs: Any) -> None:  # Any: Django's own signature
        """Save the page and, where it is live, its form, in one transaction."""
        self.language = self.locale.language_code
        if self._state.adding and not self.code and (code := free_code(FormPage, self.slug)):
            self.code = self.slug = code
        with transaction.atomic():
            super().save(*args, **kwargs)
            if self.live and not kwargs.get("update_fields"):
                publish_page(self)

    def copy(self, *args: Any, **kwargs: Any) -> Self:  # Any: Wagtail's own signature
        """A translation is the same form, so it has the same code."""
        if not kwargs.get("reset_translation_key", True):
            kwargs["update_attrs"] = {**(kwargs.get("update_attrs") or {}), "code": self.code}
        copied: Self = super().copy(*args, **kwargs)
        return copied

    @property
    def preview_modes(self) -> list[tuple[str, object]]:
        """The start page, and the whole form with nothing stored."""
        return [("", _("Start page")), ("walk", _("Walk through the form")), *drafts.modes()]

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """The outline from which the walk begins, or the start page."""
        if mode_name != "walk":
            return super().serve_preview(request, mode_name)
        shown = outline(form_of(self), self.locale.language_code)
        return render(request, "cms/form_walk.html", {"page": self, **shown})

    def get_context(
        self, request: HttpRequest, *args: object, **kwargs: object
    ) -> dict[str, object]:
        """Where the start button sends to, or why the form takes nothing now.

        In the preview it leads into the walk, and nowhere where there is nothing to walk through.
        """
        context = super().get_context(request, *args, **kwargs)
        context["limited"] = self.quota is not None
        if request.is_preview:
            return {**context, "previewed": True, "walk": walk_of(form_of(self), self.language)}
        return {**context, **self.start_context()}

    def start_context(self) -> dict[str, object]:
        """Where the start button sends to, and why the form takes nothing now, or ""."""
        closed = standing_words(self.code, get_language() or self.language)
        return {"start_url": start_url(self.code), "closed": closed}


def standing_words(code: str, language: str) -> str:
    """Why a form takes nothing now; "" where it does. An unpublished form is closed."""
    with explained(f"form:{code}"):
        try:
            form = published(code)
        except UnknownForm:
            return str(_("This form is closed now."))
        lasts(holds_for(form))
        return message(form, standing(form), language)
