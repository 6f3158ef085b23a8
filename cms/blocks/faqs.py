"""Questions and answers, each with a key that links can hold on to."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from .keys import ServiceBlock, key_block, step_block
from .text import PROSE

KINDS = [
    ("question", _("Question")),
    ("myth", _("Myth and fact")),
    ("scope", _("What we do and do not do")),
]


class QuestionBlock(blocks.StructBlock):
    """One question with its answer; its kind tells whether it corrects a misconception."""

    key = key_block()
    question = blocks.CharBlock(max_length=200, label=_("Question"))
    answer = blocks.RichTextBlock(features=PROSE, label=_("Answer"))
    kind = blocks.ChoiceBlock(choices=KINDS, default="question", label=_("Kind"))
    service = ServiceBlock()
    step = step_block()

    class Meta:
        icon = "help"
        label = _("Question")
        help_text = _(
            "One question, as readers would ask it. Myths, and what we do and do not do, "
            "stand in groups of their own."
        )
