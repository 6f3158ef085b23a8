"""A condition as an editor sets it: all or any of some rules over earlier answers."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from forms_engine.forms.blocks.fields import key_block, latin

VALUES_PATTERN = r"^[a-z0-9_]+(\s*[,،]\s*[a-z0-9_]+)*$"
OPERATORS = [
    ("is", _("is one of")),
    ("is_not", _("is none of")),
    ("younger_than", _("is a year of birth that says: may be younger than (years)")),
]
MATCHES = [("all", _("All of these rules hold")), ("any", _("At least one of these rules holds"))]


def codes_block(
    label: object, help_text: object, *, required: bool = True, names_questions: bool = False
) -> blocks.RegexBlock:
    """Some codes, parted by commas of either script; they may be keys of questions beside."""
    return latin(
        blocks.RegexBlock(
            regex=VALUES_PATTERN,
            label=label,
            help_text=help_text,
            required=required,
            names_questions=names_questions,
            error_messages={
                "invalid": _("Codes in small Latin letters, digits and _, parted by commas.")
            },
        )
    )


class RuleBlock(blocks.StructBlock):
    """One rule: the answer to an earlier question is (not) one of some codes."""

    step = key_block(_("Key of the step"))
    question = key_block(_("Key of the question"))
    operator = blocks.ChoiceBlock(choices=OPERATORS, default="is", label=_("Answer"))
    values = codes_block(
        _("Codes"),
        _(
            "The codes of the options, parted by commas; yes or no where that is asked; for an "
            "age, the years."
        ),
    )

    class Meta:
        icon = "sliders"
        label = _("Rule")
        label_format = "{step} · {question} {operator}: {values}"


class ConditionBlock(blocks.StructBlock):
    """Always, or only where some rules hold."""

    match = blocks.ChoiceBlock(choices=MATCHES, default="all", label=_("Together"))
    rules = blocks.ListBlock(RuleBlock(), default=[], label=_("Rules"))

    class Meta:
        icon = "sliders"
        collapsed = True
        label_format = ""
