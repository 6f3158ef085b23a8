"""The small blocks that settings are made of; keys, codes and numbers are never translated."""

from functools import cache

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from forms_engine.forms.types import Text

KEY_PATTERN = r"^[a-z][a-z0-9_]{0,39}$"
VERSION_PATTERN = r"^[A-Za-z0-9][A-Za-z0-9.-]{0,19}$"
LONGEST_LINE, LONGEST_TEXT = 300, 6000


def key_block(
    label: Text, help_text: Text = "", *, default: str = "", names_questions: bool = False
) -> blocks.RegexBlock:
    """A stable key or code in small Latin letters; it may be that of a question asked beside."""
    return latin(
        blocks.RegexBlock(
            regex=KEY_PATTERN,
            label=label,
            help_text=help_text,
            default=default,
            names_questions=names_questions,
            error_messages={
                "invalid": _("Begin with a small Latin letter; then letters, digits and _ only.")
            },
        )
    )


def latin(block: blocks.RegexBlock) -> blocks.RegexBlock:
    """The block with a box that is written from left to right."""
    block.field.widget.attrs["dir"] = "ltr"
    return block


def line_block(label: Text, help_text: Text = "", *, required: bool = False) -> blocks.CharBlock:
    """Words on one line, offered for translation."""
    return blocks.CharBlock(
        label=label, help_text=help_text, required=required, default="", max_length=LONGEST_LINE
    )


def text_block(label: Text, help_text: Text = "") -> blocks.TextBlock:
    """Words on several lines, offered for translation."""
    return blocks.TextBlock(
        label=label,
        help_text=help_text,
        required=False,
        default="",
        max_length=LONGEST_TEXT,
        rows=3,
    )


def count_block(label: Text, *, default: int, most: int, least: int = 1) -> blocks.IntegerBlock:
    """A whole number, such as the greatest length of an answer."""
    return blocks.IntegerBlock(label=label, default=default, min_value=least, max_value=most)


def version_block() -> blocks.RegexBlock:
    """The name of the version of a text that people agree to, such as 2026-11."""
    return latin(
        blocks.RegexBlock(
            regex=VERSION_PATTERN,
            default="1",
            label=_("Version of the text"),
            help_text=_("Change it whenever the text changes, such as 2026-11."),
            error_messages={"invalid": _("Latin letters, digits, dots and hyphens only.")},
        )
    )


class OptionBlock(blocks.StructBlock):
    """One option of a choice."""

    code = key_block(
        _("Code"),
        _(
            "Small Latin letters, digits and _, such as two_beds. It is stored instead of the "
            "words: never change it."
        ),
    )
    label = line_block(_("Words"), required=True)
    hint = line_block(_("Sentence under it"))

    class Meta:
        icon = "radio-full"
        label = _("Option")
        label_format = "{label}"


@cache
def options_block() -> blocks.ListBlock:
    """The options of a choice, in their order."""
    return blocks.ListBlock(OptionBlock(), default=[], collapsed=True, label=_("Options"))
