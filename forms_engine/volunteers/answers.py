"""Reads a volunteer's answers: age, guardian, and the codes that matching needs."""

from collections.abc import Iterator, Mapping

from forms_engine.cases.sealed import Answers
from forms_engine.forms.years import youngest_age
from forms_engine.vault.types import JSON

from .models import Trait

FULL_AGE = 18
CODES = (
    (Trait.Sort.LANGUAGE, "languages", "languages"),
    (Trait.Sort.SKILL, "skills", "skills"),
    (Trait.Sort.SEASON, "availability", "seasons"),
)


def _step(answers: Answers, step: str) -> Mapping[str, JSON]:
    return answers.get(step, {})


def is_minor(answers: Answers) -> bool:
    """True if the year of birth allows an age under eighteen, or is missing."""
    year = _step(answers, "person").get("birth_year")
    return not isinstance(year, int) or youngest_age(year) < FULL_AGE


def guardian_agreed(answers: Answers) -> bool:
    """True if a guardian is named and has agreed."""
    guardian = _step(answers, "guardian")
    return bool(guardian.get("guardian_consent") and guardian.get("guardian_name"))


def codes(answers: Answers) -> Iterator[tuple[Trait.Sort, str]]:
    """Each language, skill and season that was chosen, as the form's own code."""
    for sort, step, question in CODES:
        chosen = _step(answers, step).get(question)
        if isinstance(chosen, list):
            for code in chosen:
                yield sort, str(code)


def charter_signed(answers: Answers) -> bool:
    """True if the charter's box was ticked in the application."""
    return bool(_step(answers, "charter").get("charter"))
