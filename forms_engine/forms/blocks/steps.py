"""A step as an editor composes it: one subject, its questions, and what is read among them."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks import BlockGroup

from forms_engine.forms.blocks.conditions import ConditionBlock, codes_block
from forms_engine.forms.blocks.fields import (
    VERSION_PATTERN,
    key_block,
    line_block,
    text_block,
)
from forms_engine.forms.blocks.labels import GROUPS
from forms_engine.forms.blocks.questions import question_blocks


class GuidanceBlock(blocks.StructBlock):
    """Words that are read before the question that follows them."""

    title = line_block(_("Title"))
    text = text_block(_("Text"))

    class Meta:
        icon = "info-circle"
        group = GROUPS["guidance"]
        label = _("Guidance")
        label_format = "{title}"


class WarningBlock(GuidanceBlock):
    """Words that must not be missed."""

    class Meta:
        icon = "warning"
        group = GROUPS["warning"]
        label = _("Warning")
        label_format = "{title}"


def _version() -> blocks.RegexBlock:
    return blocks.RegexBlock(
        regex=VERSION_PATTERN,
        required=False,
        label=_("Version of the notice"),
        error_messages={"invalid": _("Latin letters, digits, dots and hyphens only.")},
    )


class StepBlock(blocks.StructBlock):
    """One page of the form."""

    title = line_block(_("Title of the step"), required=True)
    key = key_block(
        _("Key"),
        _(
            "Small Latin letters, digits and _, such as contact. It stands in the address of the "
            "step: never change it."
        ),
    )
    lead = line_block(_("Sentence under the title"))
    questions = blocks.StreamBlock(
        [("guidance", GuidanceBlock()), ("warning", WarningBlock()), *question_blocks()],
        required=False,
        collapsed=True,
        label=_("Questions"),
    )
    notice = text_block(_("Notice before the questions"), _("One line for each point."))
    notice_version = _version()
    emergency = blocks.BooleanBlock(
        required=False, label=_("Show the emergency numbers above the questions")
    )
    shown_when = ConditionBlock(label=_("This step is shown only when"))
    one_of = codes_block(
        _("One of these is enough"),
        _("Keys of questions of this step, parted by commas, such as phone, email."),
        required=False,
        names_questions=True,
    )
    one_of_error = line_block(_("Sentence when none of them is filled in"))

    class Meta:
        icon = "form"
        label = _("Step")
        label_format = "{title}"
        collapsed = True
        form_layout = BlockGroup(
            children=[
                *("title", "key", "lead", "questions"),
                BlockGroup(
                    children=["shown_when", "one_of", "one_of_error"],
                    heading=_("When it is shown, and what is enough"),
                    icon="sliders",
                    classname="collapsed",
                    label_format="",
                ),
                BlockGroup(
                    children=["notice", "notice_version", "emergency"],
                    heading=_("Notice and emergency numbers"),
                    icon="warning",
                    classname="collapsed",
                    label_format="",
                ),
            ]
        )


def steps_block() -> blocks.StreamBlock:
    """The steps of a form, in their order."""
    return blocks.StreamBlock([("step", StepBlock())], required=False, collapsed=True)
