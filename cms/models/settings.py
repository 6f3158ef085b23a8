"""Facts about the association that editors own: names, ways to reach it, its licence."""

from django.db import models
from django.forms import TextInput
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.fields import StreamField

from cms.blocks.house import EmergencyBlock

LTR = {"dir": "ltr"}  # a phone number typed right to left reads backwards
LTR_FIELDS = ("phone", "email", "licence")
PLAIN_FIELDS = ("hours_ar", "hours_en", "address_ar", "address_en")


@register_setting(icon="home")
class HouseSettings(BaseSiteSetting):
    """One row for the site; what is only an example says so until an editor confirms it."""

    name_ar = models.CharField(
        _("Name in Arabic"), max_length=120, default="جمعية ركين لإعانة الحاج والمعتمر"
    )
    name_en = models.CharField(
        _("Name in English"), max_length=120, default="Rakeen Association for Helping Pilgrims"
    )
    short_name_ar = models.CharField(_("Short name in Arabic"), max_length=40, default="ركين")
    short_name_en = models.CharField(_("Short name in English"), max_length=40, default="Rakeen")
    phone = models.CharField(_("Phone"), max_length=20, blank=True)
    email = models.EmailField(_("E-mail"), blank=True)
    hours_ar = models.CharField(_("Hours in Arabic"), max_length=160, blank=True)
    hours_en = models.CharField(_("Hours in English"), max_length=160, blank=True)
    address_ar = models.CharField(_("Address in Arabic"), max_length=240, blank=True)
    address_en = models.CharField(_("Address in English"), max_length=240, blank=True)
    licence = models.CharField(_("Licence number"), max_length=40, blank=True)
    emergency = StreamField(
        [("number", EmergencyBlock())], blank=True, max_num=4, verbose_name=_("Emergency numbers")
    )
    examples = models.BooleanField(
        _("These are examples"),
        default=True,
        help_text=_("While this is on, the site marks phones, hours and licence as examples."),
    )

    panels = [
        FieldPanel("examples"),
        MultiFieldPanel(
            [FieldPanel(name) for name in ("name_ar", "name_en", "short_name_ar", "short_name_en")],
            heading=_("Names"),
        ),
        MultiFieldPanel(
            [
                *(
                    FieldPanel(name, widget=TextInput(LTR))
                    for name in ("phone", "email", "licence")
                ),
                *(
                    FieldPanel(name)
                    for name in ("hours_ar", "hours_en", "address_ar", "address_en")
                ),
            ],
            heading=_("How to reach us"),
        ),
        FieldPanel("emergency"),
    ]

    class Meta:
        verbose_name = _("The association")

    def in_language(self, name: str, language: str) -> str:
        """The Arabic or the English text of a setting; English stands in for other languages."""
        return str(getattr(self, f"{name}_{'ar' if language == 'ar' else 'en'}"))
