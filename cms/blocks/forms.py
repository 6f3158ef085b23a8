"""What stands on a form's own page, before it is started."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

ICONS = [
    ("clock", _("Clock: time")),
    ("heart", _("Heart: cost")),
    ("document", _("Document: what is needed")),
    ("calendar", _("Calendar: when we reply")),
    ("people", _("People: who decides")),
    ("shield", _("Shield: privacy")),
    ("check", _("Tick: anything else")),
]


class StartFactBlock(blocks.StructBlock):
    """One thing to know before starting."""

    icon = blocks.ChoiceBlock(choices=ICONS, default="check", label=_("Picture"))
    label = blocks.CharBlock(max_length=60, label=_("Name"))
    value = blocks.CharBlock(max_length=300, label=_("Text"))

    class Meta:
        icon = "info-circle"
        label = _("Fact")
        help_text = _("One thing to know before starting, such as how long it takes.")
        label_format = "{label}"
