"""When a step or question is asked: rules over earlier answers, as data."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, Self, cast

from forms_engine.forms.types import Structure
from forms_engine.forms.years import youngest_age
from forms_engine.vault.types import JSON

Operator = Literal["is", "is_not", "younger_than"]
Answered = Mapping[str, Mapping[str, JSON]]


@dataclass(frozen=True)
class Rule:
    """One sentence: the answer to `question` of `step` is (not) one of `values`.

    `younger_than` reads a year of birth or a date; yes and no stand for true and false.
    """

    step: str
    question: str
    operator: Operator
    values: tuple[str | int, ...]

    def holds(self, answers: Answered) -> bool:
        """Whether the sentence is true; nothing answered is not one of anything."""
        value = answers.get(self.step, {}).get(self.question)
        if self.operator == "younger_than":
            year = value.get("year") if isinstance(value, dict) else value
            return isinstance(year, int) and youngest_age(year) < int(self.values[0])
        found = any(one in self.values for one in _spelled(value))
        return found if self.operator == "is" else not found


def _spelled(value: JSON) -> list[str | int]:
    """Every answer in `value` as rules write it: yes and no for true and false."""
    given = value if isinstance(value, (list, tuple)) else [value]
    words = [("yes" if one else "no") if isinstance(one, bool) else one for one in given]
    return [one for one in words if isinstance(one, (str, int))]


@dataclass(frozen=True)
class Condition:
    """All or any of some rules."""

    rules: tuple[Rule, ...]
    match: Literal["all", "any"] = "all"

    def holds(self, answers: Answered) -> bool:
        """Whether the rules hold together."""
        holding = (rule.holds(answers) for rule in self.rules)
        return all(holding) if self.match == "all" else any(holding)

    def could_hold(self, answers: Answered, *, open_step: str) -> bool:
        """The same while the answers of `open_step` are still being given."""
        holding = (rule.step == open_step or rule.holds(answers) for rule in self.rules)
        return all(holding) if self.match == "all" else any(holding)

    def __and__(self, other: "Condition") -> "Condition":
        return Condition((*self.rules, *other.rules))

    def structure(self) -> Structure:
        """The condition as plain JSON."""
        rules: list[JSON] = [
            {"step": r.step, "question": r.question, "is": r.operator, "values": list(r.values)}
            for r in self.rules
        ]
        return {"match": self.match, "rules": rules}

    @classmethod
    def from_structure(cls, structure: Structure) -> Self:
        """The condition that gave this structure."""
        rules = cast(list[dict[str, JSON]], structure["rules"])
        return cls(tuple(_rule(rule) for rule in rules), cast(Literal["all"], structure["match"]))


def _rule(structure: dict[str, JSON]) -> Rule:
    values = tuple(cast(list[str | int], structure["values"]))
    operator = cast(Operator, structure["is"])
    return Rule(str(structure["step"]), str(structure["question"]), operator, values)


def when(step: str, question: str, *values: str) -> Condition:
    """Asked where the earlier answer is one of `values`."""
    return Condition((Rule(step, question, "is", values),))


def unless(step: str, question: str, *values: str) -> Condition:
    """Asked where the earlier answer is none of `values`, or is missing."""
    return Condition((Rule(step, question, "is_not", values),))


def younger_than(step: str, question: str, age: int) -> Condition:
    """Asked where a year of birth says that the person may be younger than `age` years."""
    return Condition((Rule(step, question, "younger_than", (age,)),))
