"""Says what is set on a part of a frozen form in words: conditions, questions, choices."""

from typing import cast

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from forms_engine.forms.blocks.conditions import ConditionBlock
from forms_engine.forms.blocks.naming import (
    chosen_words,
    error_words,
    setting_block,
    type_words,
)
from forms_engine.forms.models import FormKind
from forms_engine.forms.parts import Part, Path, Words, words_of
from forms_engine.forms.types import Structure
from forms_engine.vault.types import JSON

Names = dict[str, str | Promise]

KINDS: Names = {
    "step": gettext_lazy("Step"),
    "questions": gettext_lazy("Question"),
    "inner": gettext_lazy("Question"),
    "guidance": gettext_lazy("Guidance text"),
}
OUTSIDE: Names = {  # what no block of a step or question sets
    "type": gettext_lazy("Type of question"),
    "kind": gettext_lazy("What becomes of it"),
    "before": gettext_lazy("Stands before"),
    "tone": gettext_lazy("Kind of text"),
    "title": gettext_lazy("Title"),
}
TYPES = ("type", "tone")


def kind_name(kind: str) -> str:
    """What a part is: a step, a question, a text of guidance."""
    return str(KINDS[kind])


def setting_name(kind: str, name: str, part: Part) -> str:
    """What the editor's block calls a setting; one without any name stands for itself."""
    block = setting_block(kind, _type(part), name)
    return str(block.label if block else OUTSIDE.get(name, name))


def text_name(kind: str, path: Path, part: Part) -> str:
    """What a text is called: a sentence with the usual one, an option's words with the option."""
    if path[0] == "errors":
        return error_words(kind, _type(part), path[-1])
    if path[0] == "options":
        block = setting_block("option", "", path[2])
        names = {"option": part.options[path[1]], "what": block.label if block else path[2]}
        return _("Option “%(option)s”: %(what)s") % names
    return setting_name(kind, path[-1], part)


def setting_words(kind: str, name: str, part: Part) -> str:
    """The value of a setting: conditions and questions in the words of the form."""
    value, block = part.facts.get(name), setting_block(kind, _type(part), name)
    if isinstance(block, ConditionBlock):
        return condition_words(cast(Structure | None, value), part.around)
    if name in TYPES:
        return type_words(str(value))
    if name == "kind" and kind == "form" and value in FormKind.values:
        return str(FormKind(value).label)
    if name == "before" or getattr(block and block.meta, "names_questions", False):
        keys = value if isinstance(value, list) else [value]
        return _(", ").join(part.beside.get(str(key), str(key or "")) for key in keys)
    return chosen_words(block, value)


def _type(part: Part) -> str:
    return str(part.facts.get("type", ""))


def condition_words(condition: Structure | None, texts: Words) -> str:
    """The rules of a condition in the words of the form, `texts`; "" where there is none."""
    if not condition:
        return ""
    rules = cast(list[Structure], condition["rules"])
    joint = _(", and ") if condition.get("match") == "all" else _(", or ")
    return joint.join(_rule(rule, texts) for rule in rules)


def _rule(rule: Structure, texts: Words) -> str:
    asked = words_of(texts, "steps", str(rule["step"]), "questions", str(rule["question"]))
    operator, values = str(rule["is"]), cast(list[JSON], rule["values"])
    said = [_option(asked, str(value)) for value in values]
    quoted = said if operator == "younger_than" else [_("“%s”") % one for one in said]
    facts = {"question": asked.get("label") or rule["question"], "values": _(", ").join(quoted)}
    return _sentence(operator, several=len(values) > 1) % facts


def _sentence(operator: str, *, several: bool) -> str:
    if operator == "younger_than":
        return _("by “%(question)s” the person may be younger than %(values)s years")
    if operator == "is_not":
        none_of = _("“%(question)s” is none of: %(values)s")
        return none_of if several else _("“%(question)s” is not %(values)s")
    one_of = _("“%(question)s” is one of: %(values)s")
    return one_of if several else _("“%(question)s” is %(values)s")


def _option(asked: Words, code: str) -> str:
    """The words of an option; a comma within them parts nothing, as each stands in quotes."""
    label = words_of(asked, "options", code).get("label")
    return str(label) if label else code
