"""Headings and clauses of a policy; each clause has a stable key that the workflow cites."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from .keys import key_block
from .text import INLINE

SHAPES = [
    ("paragraph", _("Paragraph")),
    ("item", _("Item of a list")),
    ("numbered", _("Numbered item")),
    ("subitem", _("Item under an item")),
]


class PolicyHeadingBlock(blocks.StructBlock):
    """A heading of the policy: a chapter, or a part of one."""

    key = key_block()
    level = blocks.ChoiceBlock(
        choices=[("2", _("Chapter")), ("3", _("Part of a chapter"))], default="2", label=_("Level")
    )
    text = blocks.CharBlock(max_length=200, label=_("Heading"))

    class Meta:
        icon = "title"
        label = _("Heading")


class ClauseBlock(blocks.StructBlock):
    """One clause: the smallest part of a policy that anything else refers to."""

    key = key_block()
    shape = blocks.ChoiceBlock(choices=SHAPES, default="paragraph", label=_("Shape"))
    text = blocks.RichTextBlock(features=INLINE, label=_("Text"))

    class Meta:
        icon = "pilcrow"
        label = _("Clause")
        help_text = _(
            "The smallest part of a policy. Requests and pages cite it by its key, also in "
            "later versions."
        )
