"""Sections of a guide: text, numbered steps and warnings under one heading."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from .keys import key_block
from .text import PROSE, NoticeBlock, PointBlock, SeasonalBlock


class SectionBlock(blocks.StructBlock):
    """One section of a guide, short enough to read standing."""

    key = key_block()
    title = blocks.CharBlock(max_length=160, label=_("Heading"))
    body = blocks.StreamBlock(
        [
            ("text", blocks.RichTextBlock(features=PROSE, label=_("Text"))),
            (
                "steps",
                blocks.StreamBlock([("step", PointBlock())], icon="list-ol", label=_("Steps")),
            ),
            ("notice", NoticeBlock()),
            ("seasonal", SeasonalBlock()),
        ],
        label=_("Text of the section"),
    )

    class Meta:
        icon = "doc-full"
        label = _("Section")
        help_text = _(
            "One subject of the guide, short enough to read standing; the list of contents "
            "leads to it."
        )
