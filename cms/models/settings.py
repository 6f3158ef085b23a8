"""Facts about the association that editors own: names, ways to reach it, its licence."""

from collections import Counter

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.forms import TextInput
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.fields import StreamField

from cms.blocks.house import EmergencyBlock, HouseWordsBlock
from theme.worded import Worded

LTR = {"dir": "ltr"}  # a phone number typed right to left reads backwards
LTR_FIELDS = ("phone", "email", "licence")
NAMES = {
    "ar": {"name": "جمعية ركين لإعانة الحاج والمعتمر", "short_name": "ركين"},
    "en": {"name": "Rakeen Association for Helping Pilgrims", "short_name": "Rakeen"},
}


def first_words() -> list[dict[str, object]]:
    """The names that the house starts with, as a stream keeps them."""
    return [
        {"type": "words", "value": {"language": language, **names, "hours": "", "address": ""}}
        for language, names in NAMES.items()
    ]


@register_setting(icon="home")
class HouseSettings(BaseSiteSetting):
    """One row for the site; what is only an example says so until an editor confirms it."""

    words = StreamField(
        [("words", HouseWordsBlock())],
        default=first_words,
        collapsed=True,
        verbose_name=_("The association in each language"),
        help_text=_(
            "One block for each language. English, or else Arabic, stands in for a language "
            "without one."
        ),
    )
    phone = models.CharField(_("Phone"), max_length=20, blank=True)
    email = models.EmailField(_("E-mail"), blank=True)
    licence = models.CharField(_("Licence number"), max_length=40, blank=True)
    emergency = StreamField(
        [("number", EmergencyBlock())], blank=True, max_num=4, verbose_name=_("Emergency numbers")
    )
    examples = models.BooleanField(
        _("These are examples"),
        default=True,
        help_text=_("While this is on, the site marks phones, hours and licence as examples."),
    )
    offered_from = models.PositiveSmallIntegerField(
        _("Offer a language from this share of its content, in percent"),
        default=25,
        validators=[MinValueValidator(1), MaxValueValidator(100)],
        help_text=_(
            "A language appears in the language menu and to search engines once this much of the "
            "Arabic pages is translated. Reports, “Languages”, shows how far each has come."
        ),
    )

    panels = [
        FieldPanel("examples"),
        FieldPanel("words"),
        MultiFieldPanel(
            [FieldPanel(name, widget=TextInput(LTR)) for name in LTR_FIELDS],
            heading=_("How to reach us"),
        ),
        FieldPanel("emergency"),
        FieldPanel("offered_from"),
    ]

    class Meta:
        verbose_name = _("The association")

    def clean(self) -> None:
        """One block for each language, and Arabic among them: the others stand upon it."""
        super().clean()
        written = Counter(block.value["language"] for block in self.words)
        if max(written.values(), default=0) > 1:
            raise ValidationError({"words": _("Write one block for each language, not two.")})
        if "ar" not in written:
            raise ValidationError({"words": _("The Arabic words are needed.")})

    def in_language(self, name: str, language: str) -> Worded:
        """A text of `words` in a language, else in English, else in Arabic, marked as such."""
        found = {block.value["language"]: block.value[name] for block in self.words}
        return nearest(found, language)


def nearest(texts: dict[str, str], language: str) -> Worded:
    """Of texts by language the one in `language`, else the English, else the Arabic; "" of none."""
    for code in (language, "en", "ar"):
        if text := texts.get(code):
            return Worded(text, "" if code == language else code)
    return Worded()
