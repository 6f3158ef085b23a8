"""Checks that every condition looks back: at a question asked before, and at options it has."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from forms_engine.forms.conditions import Condition, Rule
from forms_engine.forms.faults import Fault, in_question, in_step
from forms_engine.forms.form import Form
from forms_engine.forms.questions import Choice, Question

Asked = dict[tuple[str, str], Question]
TELLING_AGE = {"birth_year", "date", "birth_date"}


def condition_faults(form: Form) -> Iterator[Fault]:
    """Rules on what is asked later or not at all, and on options that do not exist."""
    before: Asked = {}
    every = {(s.key, q.key): q for s in form.steps for q in s.questions}
    for number, step in enumerate(form.steps):
        for said in _faults(step.shown_when, before, every):
            yield in_step(number, step, "shown_when", said)
        for asked, question in enumerate(step.questions):
            for part in ("shown_when", "optional_when"):
                for said in _faults(getattr(question, part), before, every):
                    yield in_question(number, step, asked, part, said)
            before[step.key, question.key] = question


def _faults(condition: Condition | None, before: Asked, every: Asked) -> Iterator[str]:
    for rule in condition.rules if condition else ():
        place = (rule.step, rule.question)
        names = {"step": rule.step, "question": rule.question}
        if place not in every:
            yield _("The condition names %(step)s · %(question)s, which is not asked") % names
        elif place not in before:
            yield _("The condition names %(step)s · %(question)s, which is asked later") % names
        else:
            yield from _rule_faults(rule, every[place])


def _rule_faults(rule: Rule, question: Question) -> Iterator[str]:
    if not rule.values:
        yield _("The condition names no codes")
    elif rule.operator == "younger_than":
        if question.type not in TELLING_AGE or not isinstance(rule.values[0], int):
            yield _("An age is told by a year or date of birth, and is a number of years")
    elif not isinstance(question, Choice):
        yield _("A condition can look only at a question with options: %(key)s has none") % {
            "key": question.key
        }
    else:
        strange = [value for value in rule.values if value not in question.option_codes()]
        for value in strange:
            names = {"code": value, "key": question.key}
            yield _("The question %(key)s has no option %(code)s") % names
