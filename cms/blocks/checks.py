"""A question of the self-check on a service page, with the editors' answer to yes and to no."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class CheckBlock(blocks.StructBlock):
    """One yes-or-no question; both answers advise, and neither turns anybody away."""

    question = blocks.CharBlock(max_length=200, label=_("Question that is answered with yes or no"))
    yes = blocks.TextBlock(max_length=400, label=_("What we say to “yes”"))
    no = blocks.TextBlock(
        max_length=400,
        label=_("What we say to “no”"),
        help_text=_("Advise, and leave the way to the form open: only the committee decides."),
    )

    class Meta:
        icon = "help"
        label = _("Question of the self-check")
