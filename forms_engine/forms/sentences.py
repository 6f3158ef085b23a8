"""Says what is set on a part of a frozen form in words: conditions, purposes, yes and no."""

from typing import cast

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from forms_engine.forms.enums import Privacy, Purpose, Retention
from forms_engine.forms.parts import Path, Words, words_of
from forms_engine.forms.types import Structure
from forms_engine.vault.types import JSON

Names = dict[str, str | Promise]

KINDS: Names = {
    "step": gettext_lazy("Step"),
    "questions": gettext_lazy("Question"),
    "inner": gettext_lazy("Question"),
    "guidance": gettext_lazy("Guidance text"),
}
SETTINGS: Names = {
    "type": gettext_lazy("Type of question"),
    "kind": gettext_lazy("Kind of form"),
    "optional": gettext_lazy("May be left empty"),
    "optional_when": gettext_lazy("May be left empty when"),
    "shown_when": gettext_lazy("Shown when"),
    "purpose": gettext_lazy("Purpose"),
    "retention": gettext_lazy("How long it is kept"),
    "privacy": gettext_lazy("Privacy"),
    "one_of": gettext_lazy("At least one of these is needed"),
    "emergency": gettext_lazy("Emergency numbers first"),
    "notice_version": gettext_lazy("Version of the notice"),
    "version": gettext_lazy("Version of the text"),
    "before": gettext_lazy("Stands before"),
    "tone": gettext_lazy("Kind of text"),
    "least": gettext_lazy("Smallest number"),
    "most": gettext_lazy("Largest number"),
}
TEXTS: Names = {
    "title": gettext_lazy("Title"),
    "lead": gettext_lazy("Introduction"),
    "notice": gettext_lazy("Notice"),
    "label": gettext_lazy("Wording of the question"),
    "hint": gettext_lazy("Hint"),
    "short": gettext_lazy("Short name"),
    "body": gettext_lazy("Text to agree to"),
    "text": gettext_lazy("Text"),
    "noun": gettext_lazy("What one of them is called"),
}
CONDITIONS = ("shown_when", "optional_when")
ENUMS = {"purpose": Purpose, "retention": Retention, "privacy": Privacy}


def kind_name(kind: str) -> str:
    """What a part is: a step, a question, a text of guidance."""
    return str(KINDS[kind])


def setting_name(name: str) -> str:
    """What a setting is called; one without a name stands for itself."""
    return str(SETTINGS.get(name, name))


def text_name(path: Path) -> str:
    """What a text is called: a message with its code, an option's words with the option."""
    if path[0] == "errors":
        return _("Message “%(code)s”") % {"code": path[-1]}
    if path[0] == "options":
        return _("Words of the option “%(code)s”") % {"code": path[1]}
    return str(TEXTS.get(path[-1], path[-1]))


def setting_words(name: str, value: JSON, texts: Words) -> str:
    """The value of a setting, conditions in the words of the form."""
    if name in CONDITIONS:
        return condition_words(cast(Structure | None, value), texts)
    if name in ENUMS and value in ENUMS[name].values:
        return str(ENUMS[name](value).label)
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if isinstance(value, list):
        return _(", ").join(map(str, value))
    return "" if value is None else str(value)


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
