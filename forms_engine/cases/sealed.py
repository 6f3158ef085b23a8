"""Opens and closes what is personal in a case, each thing under its own label."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import cast

from forms_engine.vault.models import DataKey
from forms_engine.vault.sealing import seal, unseal
from forms_engine.vault.types import JSON

from .models import Case

Answers = Mapping[str, Mapping[str, JSON]]


@dataclass(frozen=True, kw_only=True)
class Applicant:
    """Who asks and how to reach them; every value as typed or normalised, "" when not given.

    `channel` is how they like to be written to; `no_contact` is why they are not written to.
    """

    name: str = ""
    phone: str = ""
    email: str = ""
    contact_language: str = ""
    site: str = ""
    landmark: str = ""
    channel: str = ""
    no_contact: str = ""


def seal_words(case: Case, words: str, *, label: str) -> bytes:
    """Close free words of this case under `case.<label>`."""
    return seal(case.key, words, label=f"case.{label}")


def open_words(case: Case, data: bytes | memoryview | None, *, label: str) -> str:
    """The words closed under `case.<label>`, or "" where there are none."""
    if data is None:
        return ""
    return str(unseal(case.key, bytes(data), label=f"case.{label}"))


def seal_facts(case: Case, facts: Mapping[str, str], *, label: str) -> bytes:
    """Close a flat mapping of this case under `case.<label>`."""
    return seal(case.key, dict(facts), label=f"case.{label}")


def open_facts(case: Case, data: bytes | memoryview | None, *, label: str) -> dict[str, str]:
    """The mapping closed under `case.<label>`, or an empty one."""
    if data is None:
        return {}
    return cast(dict[str, str], unseal(case.key, bytes(data), label=f"case.{label}"))


def seal_applicant(case: Case, applicant: Applicant) -> bytes:
    """Close the applicant's contact data."""
    return seal_facts(case, asdict(applicant), label="applicant")


def open_applicant(case: Case) -> Applicant:
    """The applicant's contact data; raises KeyDestroyed after erasure."""
    return Applicant(**open_facts(case, case.applicant, label="applicant"))


def seal_answers(key: DataKey, answers: Answers) -> bytes:
    """Close a submission's answers; the key is the one that the case will have."""
    plain: JSON = {step: dict(given) for step, given in answers.items()}
    return seal(key, plain, label="submission.answers")


def open_answers(case: Case) -> dict[str, dict[str, JSON]]:
    """The submission's answers by step and question; empty where the case has none."""
    submission = case.submission
    if submission is None:
        return {}
    opened = unseal(submission.key, bytes(submission.answers), label="submission.answers")
    return cast(dict[str, dict[str, JSON]], opened)
