"""Reads an assessment back, with how its score came about."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from forms_engine.cases.models import Case
from forms_engine.vault.sealing import unseal

from .criteria import BY_CODE, points
from .models import Assessment
from .services import LABEL, Answer


@dataclass(frozen=True)
class Line:
    """One criterion: the question, the answer, its ground, and what it earned of its weight."""

    question: str
    answer: str
    ground: str
    earned: int
    weight: int


@dataclass(frozen=True)
class Read:
    """An opened assessment; `lines` explain the score."""

    way: str
    met_on: date
    place: str
    met: str
    score: int
    lines: list[Line]


def assessments(case: Case) -> dict[int, Read]:
    """Report id → its assessment; older reports have none. Raises KeyDestroyed after erasure."""
    found = Assessment.objects.filter(report__case=case)
    return {one.report_id: read(case, one) for one in found}


def read(case: Case, assessment: Assessment) -> Read:
    """Open one assessment."""
    told: Any = unseal(case.key, bytes(assessment.sealed), label=LABEL)  # Any: as it was sealed
    return Read(
        way=assessment.get_way_display(),
        met_on=assessment.met_on,
        place=told["place"],
        met=told["met"],
        score=assessment.score,
        lines=[
            line(a["code"], int(a["weight"]), Answer(int(a["level"]), a["ground"]))
            for a in told["answers"]
        ],
    )


def line(code: str, weight: int, given: Answer) -> Line:
    """One criterion in the active language; one that no table knows any more keeps its code."""
    known = BY_CODE.get(code)
    return Line(
        question=str(known.label) if known else code,
        answer=str(known.levels[given.level]) if known else str(given.level),
        ground=given.ground,
        earned=points(weight, given.level),
        weight=weight,
    )


def explained(answers: Mapping[str, Answer]) -> list[Line]:
    """The lines of an assessment that is not filed yet."""
    return [line(code, BY_CODE[code].weight, given) for code, given in answers.items()]


def never_alone() -> str:
    """What stands under every score."""
    return _(
        "The score sums up what was found; it never decides alone. The committee reads the whole "
        "report and decides by its own vote."
    )


def latest_scores(cases: Iterable[Case]) -> dict[UUID, int]:
    """Case id → the score of its newest report; one query for all."""
    found = Assessment.objects.filter(report__case__in=list(cases)).order_by("report__at", "pk")
    return dict(found.values_list("report__case", "score"))
