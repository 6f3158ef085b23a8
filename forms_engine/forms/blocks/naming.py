"""What an editor's own block calls a setting and its choices: the one place of such words."""

from functools import cache
from typing import cast

from django.utils.translation import gettext as _
from wagtail.blocks import Block, ChoiceBlock, MultipleChoiceBlock, StructBlock

from forms_engine.forms.blocks.fields import OptionBlock
from forms_engine.forms.blocks.questions import question_block
from forms_engine.forms.blocks.steps import GuidanceBlock, StepBlock
from forms_engine.forms.questions import TYPES
from forms_engine.vault.types import JSON

OWN = {"step": StepBlock, "guidance": GuidanceBlock, "option": OptionBlock}
MISSING_ALL = "missing_all"  # a step's own sentence has a setting, a question's has a row


def setting_block(kind: str, type_name: str, name: str) -> Block | None:
    """The block of a setting on a step, a text of guidance, an option or a question of a type."""
    editor = question_block(TYPES[type_name]) if type_name in TYPES else _own(kind)
    return editor.child_blocks.get(name) if editor else None


@cache
def _own(kind: str) -> StructBlock | None:
    return OWN[kind]() if kind in OWN else None


def type_words(name: str) -> str:
    """What the editor's list calls a type of question, or guidance and warning."""
    asked = cast(StructBlock, _own("step")).child_blocks["questions"].child_blocks
    return str(asked[name].label) if name in asked else name


def chosen_words(block: Block | None, value: JSON) -> str:
    """The value of a setting as the editor's block shows it."""
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    values = value if isinstance(value, list | tuple) else [] if value is None else [value]
    choices: dict[object, object] = {}
    if isinstance(block, ChoiceBlock | MultipleChoiceBlock):
        choices = dict(block.field.choices)
    return _(", ").join(str(choices.get(one, one)) for one in values)


def error_words(kind: str, type_name: str, code: str) -> str:
    """What a sentence of a form's own is said in place of."""
    if code == MISSING_ALL:
        return str(cast(Block, setting_block("step", "", "one_of_error")).label)
    rows = setting_block(kind, type_name, "errors")
    usual = dict(rows.child_block.child_blocks["code"].field.choices) if rows else {}
    return _("Sentence in place of “%(usual)s”") % {"usual": usual.get(code, code)}
