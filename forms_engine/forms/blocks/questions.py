"""A block for each question type, built from its class; a new type needs nothing here.

What types share is one block, made once: Wagtail sends the browser each block once, and only
points to it where it stands again.
"""

from functools import cache

from django.utils.functional import lazy
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks import Block, BlockGroup

from forms_engine.forms.blocks.conditions import ConditionBlock
from forms_engine.forms.blocks.fields import key_block, line_block
from forms_engine.forms.blocks.labels import DESCRIPTIONS, GROUPS, ICONS, LABELS
from forms_engine.forms.enums import Privacy, Purpose, Retention
from forms_engine.forms.questions import TYPES
from forms_engine.forms.questions.question import MISSING, Question

SHARED = ("label", "hint", "short", "optional")
PROTECTION = ("purpose", "retention", "privacy")


@cache
def question_block(kind: type[Question]) -> blocks.StructBlock:
    """What an editor sets of a question of this type: words, key, rules and data protection."""
    own = kind.editor_blocks() | _inner(kind)
    parts = {
        **_words(),
        **own,
        **_rules(),
        **_protection(kind.default_privacy),
        "errors": _errors(kind),
    }
    return blocks.StructBlock(
        list(parts.items()),
        label=LABELS.get(kind.type, kind.type),
        help_text=DESCRIPTIONS.get(kind.type, ""),
        icon=ICONS.get(kind.type, "form"),
        group=GROUPS.get(kind.type, ""),
        label_format="{label}",
        collapsed=True,
        form_layout=_layout(list(own)),
    )


def _inner(kind: type[Question]) -> dict[str, Block]:
    """The questions that a group asks about each one; none in any other type."""
    if not kind.inner:
        return {}
    asked = [(name, question_block(TYPES[name])) for name in kind.inner]
    label = _("Asked about each one")
    return {"questions": blocks.StreamBlock(asked, required=False, label=label)}


@cache
def _words() -> dict[str, Block]:
    return {
        "label": line_block(_("Wording of the question"), required=True),
        "key": key_block(
            _("Key"),
            _(
                "Small Latin letters, digits and _, such as birth_year. Answers are kept under it: "
                "never change it."
            ),
        ),
        "hint": line_block(_("Sentence under the question")),
        "short": line_block(_("Short name"), _("For the summary of answers and for staff.")),
        "optional": blocks.BooleanBlock(required=False, label=_("May be left empty")),
    }


@cache
def _rules() -> dict[str, Block]:
    return {
        "shown_when": ConditionBlock(label=_("Asked only when")),
        "optional_when": ConditionBlock(label=_("May be left empty when")),
    }


@cache
def _protection(usual: Privacy) -> dict[str, Block]:
    return {
        "purpose": _choice(Purpose, _("Why it is asked")),
        "retention": _choice(Retention, _("When it is destroyed")),
        "privacy": blocks.ChoiceBlock(
            choices=Privacy.choices, default=usual.value, label=_("How closely it is kept")
        ),
    }


@cache
def _choice(kind: type[Purpose | Retention], label: object) -> blocks.ChoiceBlock:
    return blocks.ChoiceBlock(choices=[("", _("Choose from the list")), *kind.choices], label=label)


def _errors(kind: type[Question]) -> blocks.ListBlock:
    """Sentences of this question's own, each in place of a usual one."""
    usual = {MISSING: _("The question was left empty"), **kind.messages}
    gaps = dict.fromkeys(kind.settings, "…")
    choices = [(code, filled(text, gaps)) for code, text in usual.items()]
    sentence = blocks.StructBlock(
        [
            ("code", blocks.ChoiceBlock(choices=choices, label=_("Instead of"))),
            ("text", _sentence()),
        ],
        icon="warning",
        label=_("Error sentence"),
        label_format="{text}",
    )
    return blocks.ListBlock(
        sentence, default=[], collapsed=True, label=_("Error sentences of its own")
    )


def _fill(text: object, gaps: dict[str, str]) -> str:
    return str(text) % gaps


filled = lazy(_fill, str)


@cache
def _sentence() -> Block:
    return line_block(_("Sentence"), required=True)


def _layout(own: list[str]) -> BlockGroup:
    words = ["label", "key", *SHARED[1:]]
    return BlockGroup(children=[*words, *own, _protecting(), _asking(), "errors"])


@cache
def _protecting() -> BlockGroup:
    """Open, as each question must have all of it."""
    return BlockGroup(children=[*PROTECTION], heading=_("Data protection"), icon="lock")


@cache
def _asking() -> BlockGroup:
    return BlockGroup(
        children=["shown_when", "optional_when"],
        heading=_("When it is asked"),
        icon="sliders",
        classname="collapsed",
        label_format="",
    )


def question_blocks() -> list[tuple[str, Block]]:
    """Every type by its name, in the order of the list of types."""
    return [(name, question_block(kind)) for name, kind in TYPES.items()]
