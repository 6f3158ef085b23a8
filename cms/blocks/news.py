"""What a report about impact says in numbers."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class FigureBlock(blocks.StructBlock):
    """One number with what it counts and where it comes from."""

    value = blocks.CharBlock(max_length=30, label=_("Number"))
    label = blocks.CharBlock(max_length=120, label=_("What it counts"))
    source = blocks.CharBlock(max_length=160, required=False, label=_("Where it comes from"))

    class Meta:
        icon = "table"
        label = _("Number")
        help_text = _(
            "One number of the report. Readers trust it when they see where it comes from."
        )
