"""What every page shares: a lead, a place in the tree, and what the theme needs to frame it."""

from collections import Counter
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, TabbedInterface
from wagtail.api import APIField
from wagtail.blocks import StreamValue, StructValue
from wagtail.fields import StreamField
from wagtail.models import PageViewRestriction
from wagtail.rich_text import get_text_for_indexing
from wagtail.utils.decorators import cached_classmethod
from wagtail_localize.fields import SynchronizedField

from cms.addresses import Addressed
from cms.dates import both
from cms.editing.panels import SETTINGS, helped
from cms.frame import frame
from cms.headless import drafts
from cms.headless.fields import frame_field, shown_field
from cms.privacy import is_anything_private


def _keys(stream: StreamValue) -> Counter[str]:
    structs = (block.value for block in stream if isinstance(block.value, StructValue))
    return Counter(value["key"] for value in structs if "key" in value)


@dataclass(frozen=True)
class SearchPart:
    """Something the search can show: a page, or one place in it, with its texts and weights."""

    title: str
    summary: str
    texts: list[tuple[int, str]]
    anchor: str = ""


class HousePage(Addressed, models.Model):
    """What our page types add to Wagtail's Page, which wagtail-localize needs unswapped."""

    summary = models.TextField(
        _("Summary"),
        blank=True,
        max_length=400,
        help_text=_(
            "One or two sentences under the title; search engines and lists show them too."
        ),
    )

    keyed: tuple[str, ...] = ()  # streams whose blocks are linked to by key
    standing: tuple[str, ...] = ()  # anchors of its template, whatever its blocks are
    unsearched: tuple[str, ...] = (
        "summary",
    )  # fields whose words do not count as the page's prose
    api_fields = [
        "summary",
        APIField("shown", serializer=shown_field()),
        APIField("frame", serializer=frame_field()),
    ]
    answers: tuple[str, ...] = ()  # fields that a reader of this type of page looks for
    settings_panels = SETTINGS
    asks_useful: tuple[str, ...] = ()  # anchors at which the page asks; "" for itself
    keeps_offline = False  # whether browsers may keep it, to be read without a connection
    override_translatable_fields = [SynchronizedField("slug")]

    class Meta:
        abstract = True

    @cached_classmethod
    def get_edit_handler(cls) -> TabbedInterface:
        """Wagtail's tabs, with our helps for editors."""
        return helped(super().get_edit_handler())

    def get_context(
        self, request: HttpRequest, *args: object, **kwargs: object
    ) -> dict[str, object]:
        """The page, and its frame: breadcrumbs, languages, notices and data for search engines."""
        context: dict[str, object] = super().get_context(request, *args, **kwargs)
        return {**context, **frame(self, request)}

    @property
    def preview_modes(self) -> list[tuple[str, object]]:
        """The page itself, and the other front end where there is one."""
        return [*super().preview_modes, *drafts.modes()]

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """The page as it would be, or the way to the other front end."""
        if mode_name == drafts.MODE:
            return drafts.lead_to_front_end(self)
        return super().serve_preview(request, mode_name)

    def get_view_restrictions(self) -> "models.QuerySet[PageViewRestriction]":
        """Wagtail's, whose two queries are only asked where any page is restricted at all."""
        if is_anything_private():
            return super().get_view_restrictions()
        return PageViewRestriction.objects.none()

    def clean(self) -> None:
        """Refuse two blocks with one key: a link could mean either."""
        super().clean()
        for name in self.keyed:
            values = (block.value for block in getattr(self, name))
            keys = Counter(
                value["key"] for value in values if hasattr(value, "get") and "key" in value
            )
            if twins := [key for key, times in keys.items() if times > 1]:
                message = _("This key is used twice: %(key)s") % {"key": twins[0]}
                raise ValidationError({name: message})

    def search_parts(self) -> list[SearchPart]:
        """The page itself, found by its title, its summary, and every word written on it."""
        texts = [(8, self.title), (4, self.summary), (1, " ".join(self._prose()))]
        return [SearchPart(self.title, self.summary, texts)]

    def structured_data(self) -> list[dict[str, object]]:
        """JSON-LD of this page beyond its breadcrumbs."""
        return []

    def _prose(self) -> list[str]:
        texts: list[str] = []
        for field in self._meta.local_fields:
            if field.name in self.unsearched:
                continue
            value = getattr(self, field.name, None)
            if isinstance(field, StreamField):
                texts += field.get_searchable_content(value)
            elif isinstance(field, models.TextField):
                texts.append(" ".join(get_text_for_indexing(value).split()))
        return texts


class Reviewed(models.Model):
    """A page that says when it was last checked, and when it will be again."""

    reviewed_on = models.DateField(_("Last reviewed on"), null=True, blank=True)
    next_review_on = models.DateField(
        _("Next review due on"),
        null=True,
        blank=True,
        help_text=_("The list of pages due for review is built from this date."),
    )

    review_panel = MultiFieldPanel(
        [FieldPanel("reviewed_on"), FieldPanel("next_review_on")], heading=_("Review")
    )
    review_fields = ["reviewed_on", "next_review_on", "dates"]
    dated = ("reviewed_on", "next_review_on")

    class Meta:
        abstract = True

    @property
    def dates(self) -> dict[str, str]:
        """Each of the page's dates as people read it, in both calendars; "" for none."""
        language = self.locale.language_code
        days = {name: getattr(self, name) for name in self.dated}
        return {name: both(day, language) if day else "" for name, day in days.items()}
