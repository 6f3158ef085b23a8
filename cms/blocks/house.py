"""What the site-wide settings repeat: numbers to call in an emergency."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class EmergencyBlock(blocks.StructBlock):
    """A number to call, with its name in each language of the site."""

    label_ar = blocks.CharBlock(max_length=60, label=_("Name in Arabic"))
    label_en = blocks.CharBlock(max_length=60, label=_("Name in English"))
    number = blocks.RegexBlock(
        regex=r"^\+?[0-9]{3,15}$",
        label=_("Number"),
        error_messages={"invalid": _("Digits only, with + before a country code.")},
    )

    class Meta:
        icon = "mobile-alt"
        label = _("Emergency number")
