"""Files a research report with its assessment, and moves the case by the one door."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from forms_engine.cases.exceptions import MissingFact
from forms_engine.cases.models import Case
from forms_engine.cases.services.advance import advance
from forms_engine.clock.time import today
from forms_engine.forms.normalise import strip_invisible
from forms_engine.staff.models import User
from forms_engine.vault.sealing import seal
from forms_engine.vault.types import JSON

from .criteria import CRITERIA, MOST, points
from .enums import Way
from .models import Assessment

WARRANT = "research"
LABEL = "case.assessment"
LINE_LIMIT = 200
GROUND_LIMIT = 500


@dataclass(frozen=True)
class Answer:
    """What the researcher answers to one criterion, and why."""

    level: int
    ground: str


@dataclass(frozen=True, kw_only=True)
class Findings:
    """Everything that a report says; `answers` has one entry for each criterion."""

    way: str
    met_on: date
    place: str
    met: str
    report: str
    recommendation: str
    answers: Mapping[str, Answer]


def score_of(answers: Mapping[str, Answer]) -> int:
    """The sum of what each answer earns, of a hundred."""
    return sum(points(one.weight, answers[one.code].level) for one in CRITERIA)


def file_report(case: Case, findings: Findings, *, by: User, version: int | None = None) -> None:
    """Send the case to the committee with its report and assessment, all or nothing.

    Raises MissingFact for what is wanting, and what `advance` raises.
    """
    sealed = _sealed(findings)
    if findings.way not in Way or findings.met_on > today():
        raise MissingFact("met_on" if findings.way in Way else "way")
    facts = {"report": findings.report, "recommendation": findings.recommendation}
    with transaction.atomic():
        advance(case, "report_research", by=by, facts=facts, warrant=WARRANT, version=version)
        Assessment.objects.create(
            report=case.reports.latest("at", "pk"),
            way=findings.way,
            met_on=findings.met_on,
            score=score_of(findings.answers),
            sealed=seal(case.key, sealed, label=LABEL),
        )


def _sealed(findings: Findings) -> dict[str, JSON]:
    """What is closed: the words, and each answer with the weight that it had."""
    return {
        "place": _line(findings.place, "place", LINE_LIMIT),
        "met": _line(findings.met, "met", LINE_LIMIT),
        "answers": [_answer(one.code, one.weight, findings) for one in CRITERIA],
    }


def _answer(code: str, weight: int, findings: Findings) -> dict[str, JSON]:
    given = findings.answers.get(code)
    if given is None or not 0 <= given.level <= MOST:
        raise MissingFact(f"level_{code}")
    ground = _line(given.ground, f"ground_{code}", GROUND_LIMIT)
    return {"code": code, "weight": weight, "level": given.level, "ground": ground}


def _line(typed: str, name: str, limit: int) -> str:
    words = strip_invisible(typed).strip()
    if not words or len(words) > limit:
        raise MissingFact(name)
    return words
