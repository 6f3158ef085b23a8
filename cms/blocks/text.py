"""Blocks of running text: paragraphs, headings, notices, small tables and points."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from .keys import SeasonBlock, key_block

PROSE = ["bold", "link", "document-link", "ul", "ol"]
INLINE = ["bold", "link", "document-link"]


class HeadingBlock(blocks.StructBlock):
    """A heading that the page's list of contents leads to."""

    key = key_block()
    text = blocks.CharBlock(max_length=160, label=_("Heading"))

    class Meta:
        icon = "title"
        label = _("Heading")
        help_text = _("The list of contents leads to this heading, and so can links.")


class NoticeBlock(blocks.StructBlock):
    """A notice or a warning: words and an edge, never colour alone."""

    kind = blocks.ChoiceBlock(
        choices=[("notice", _("Notice")), ("warning", _("Warning"))],
        default="notice",
        label=_("Kind"),
    )
    title = blocks.CharBlock(max_length=120, label=_("Title"))
    text = blocks.TextBlock(label=_("Text"))

    class Meta:
        icon = "warning"
        label = _("Notice or warning")
        help_text = _(
            "What nobody may overlook. A warning is for what can do harm; keep both rare."
        )


class PointBlock(blocks.StructBlock):
    """A short titled point: a step, or something to know."""

    title = blocks.CharBlock(max_length=160, label=_("Title"))
    text = blocks.RichTextBlock(features=PROSE, required=False, label=_("Text"))

    class Meta:
        icon = "list-ol"
        label = _("Step or point")
        help_text = _(
            "One step, or one thing to know. The text may stay empty where the title says it all."
        )


class RowBlock(blocks.StructBlock):
    """One row of a table of three columns; an unused last cell stays empty."""

    first = blocks.CharBlock(max_length=300, label=_("First column"))
    second = blocks.CharBlock(max_length=600, label=_("Second column"))
    third = blocks.CharBlock(max_length=600, required=False, label=_("Third column"))

    class Meta:
        icon = "table"
        label = _("Row")


class TableBlock(blocks.StructBlock):
    """A table of two or three columns; Wagtail's own table blocks cannot be translated."""

    caption = blocks.CharBlock(max_length=160, label=_("What the table shows"))
    head = RowBlock(label=_("Column headings"))
    rows = blocks.StreamBlock([("row", RowBlock())], label=_("Rows"))

    class Meta:
        icon = "table"
        label = _("Table")
        help_text = _(
            "For what readers compare. Say what it shows: whoever listens to the page hears "
            "that first."
        )


class SeasonalBlock(blocks.StructBlock):
    """A part of a page that is shown in its season only."""

    season = SeasonBlock()
    body = blocks.StreamBlock(
        [
            ("text", blocks.RichTextBlock(features=PROSE, label=_("Text"))),
            ("notice", NoticeBlock()),
        ],
        label=_("What is shown in the season"),
    )

    class Meta:
        icon = "date"
        label = _("Only in a season")
        help_text = _(
            "Readers see this part only while the season lasts; it comes and goes by itself."
        )


class OpportunitiesBlock(blocks.StaticBlock):
    """The next volunteering opportunities, as they stand when the page is read."""

    class Meta:
        icon = "group"
        label = _("Coming volunteering opportunities")
        admin_text = _("The next three opportunities are shown here, with a link to all of them.")


def prose_blocks() -> list[tuple[str, blocks.Block]]:
    """What the body of an ordinary page is made of."""
    return [
        ("heading", HeadingBlock()),
        ("text", blocks.RichTextBlock(features=PROSE, label=_("Text"))),
        ("notice", NoticeBlock()),
        ("table", TableBlock()),
        ("seasonal", SeasonalBlock()),
    ]
