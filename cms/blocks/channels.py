"""The seven channels that the policy names, in its order."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from .keys import clause_block
from .text import INLINE

CHANNELS = [
    ("interview", _("Interview")),
    ("phone", _("Phone calls")),
    ("social", _("Social media")),
    ("letter", _("Letters")),
    ("help", _("Requests for help")),
    ("volunteer", _("Volunteering")),
    ("website", _("The association's website")),
]


class ChannelBlock(blocks.StructBlock):
    """One way to reach the association: what it is good for and how to use it."""

    key = blocks.ChoiceBlock(choices=CHANNELS, label=_("Channel"))
    name = blocks.CharBlock(max_length=120, label=_("Name"))
    text = blocks.TextBlock(label=_("What it is good for"))
    how = blocks.RichTextBlock(features=INLINE, label=_("How to use it"))
    hours = blocks.CharBlock(
        max_length=200,
        required=False,
        label=_("Hours"),
        help_text=_("Makkah time, in words, such as: Sunday to Thursday, 8 am to 4 pm."),
    )
    reply = blocks.CharBlock(max_length=200, required=False, label=_("When the answer comes"))
    clause = clause_block()

    class Meta:
        icon = "comment"
        label = _("Channel")
