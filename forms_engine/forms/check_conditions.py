"""Checks that every condition looks back: at a question asked before, and at options it has."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from forms_engine.forms.conditions import Condition, Rule
from forms_engine.forms.faults import Fault, in_step
from forms_engine.forms.form import Form
from forms_engine.forms.questions import Choice, Group, Question
from forms_engine.forms.spots import Spot, spots, spots_in

Address = tuple[str, str]
Asked = dict[Address, Question]
TELLING_AGE = {"birth_year", "date", "birth_date"}


@dataclass(frozen=True)
class Sight:
    """What a condition may name: of `every` question those asked `before`.

    `apart` are the questions of groups, by whatever address they might be looked for. `group` is
    the key of the group whose own question looks, "" for a question of a step.
    """

    every: Asked
    apart: set[Address]
    before: Asked = field(default_factory=dict)
    group: str = ""


def condition_faults(form: Form) -> Iterator[Fault]:
    """Rules on what is asked later or not at all, and on options that do not exist."""
    sight = _whole(form)
    inside = sight
    for number, step in enumerate(form.steps):
        for said in _faults(step.shown_when, sight):
            yield in_step(number, step, "shown_when", said)
        for spot in spots_in(number, step):
            here = inside if spot.group else sight
            yield from _spot_faults(spot, here)
            here.before[here.group or step.key, spot.question.key] = spot.question
            if isinstance(spot.question, Group):
                inside = _within(spot.question, sight)


def _whole(form: Form) -> Sight:
    """Nothing of the form is asked yet."""
    every, apart = {}, set()
    for spot in spots(form):
        key = spot.question.key
        if spot.group:
            apart |= {(spot.group.key, key), (spot.step.key, key)}
        else:
            every[spot.step.key, key] = spot.question
    return Sight(every, apart - every.keys())


def _within(group: Group, sight: Sight) -> Sight:
    """What the questions of a group may name: its key hides a step that has the same."""
    own = {(group.key, question.key): question for question in group.questions}
    every, before = (
        {place: question for place, question in asked.items() if place[0] != group.key}
        for asked in (sight.every, sight.before)
    )
    return Sight(every | own, sight.apart - own.keys(), before, group.key)


def _spot_faults(spot: Spot, sight: Sight) -> Iterator[Fault]:
    for part in ("shown_when", "optional_when"):
        for said in _faults(getattr(spot.question, part), sight):
            yield spot.fault(part, said)


def _faults(condition: Condition | None, sight: Sight) -> Iterator[str]:
    for rule in condition.rules if condition else ():
        place = (rule.step, rule.question)
        names = {"step": rule.step, "question": rule.question}
        if place not in sight.every:
            yield _unasked(place, sight) % names
        elif place not in sight.before:
            yield _("The condition names %(step)s · %(question)s, which is asked later") % names
        else:
            yield from _rule_faults(rule, sight.every[place])


def _unasked(place: Address, sight: Sight) -> str:
    """The sentence for a place at which this condition can find nothing."""
    if place in sight.apart:
        return _(
            "The condition names %(step)s · %(question)s, a question of a group: only questions of "
            "the same group can look at it, with the key of the group in place of the step"
        )
    if place[0] == sight.group:
        return _("The condition names %(step)s · %(question)s, which is not asked in this group")
    return _("The condition names %(step)s · %(question)s, which is not asked")


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
            codes = _(", ").join(question.option_codes())
            names = {"code": value, "key": question.key, "codes": codes}
            yield _("The question %(key)s has no option %(code)s; it has: %(codes)s") % names
