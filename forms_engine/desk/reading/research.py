"""The reports of social research, each with its assessment and how the score came about."""

from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from forms_engine.cases.models import Case
from forms_engine.cases.sealed import open_words
from forms_engine.clock.templatetags.calendars import both_calendars, moment
from forms_engine.research.queries import Line, Read, assessments, never_alone

from ..people import staff_name
from .parts import Said

Row = dict[str, object]
WHOLE = 100


@dataclass(frozen=True)
class Report:
    """One report: what was found, how the person was met, and the explained score."""

    said: Said
    met: list[Row] = field(default_factory=list)
    score: list[Row] = field(default_factory=list)
    note: str = ""


def reports(case: Case) -> list[Report]:
    """Every report of the case, first to last; older ones have no assessment."""
    rows = list(case.reports.select_related("by"))
    known = assessments(case) if rows else {}
    return [
        _report(
            Said(
                row.get_recommendation_display(),
                open_words(case, row.report, label="report"),
                f"{staff_name(row.by)} · {moment(row.at)}",
            ),
            known.get(row.pk),
        )
        for row in rows
    ]


def _report(said: Said, assessment: Read | None) -> Report:
    if assessment is None:
        return Report(said)
    met: list[Row] = [
        {"label": _("How"), "value": assessment.way},
        {"label": _("Day"), "value": both_calendars(assessment.met_on)},
        {"label": _("Place"), "value": assessment.place},
        {"label": _("Who was met"), "value": assessment.met},
    ]
    score = score_rows(assessment.lines, assessment.score)
    return Report(said, met, score, never_alone())


def score_rows(lines: list[Line], score: int) -> list[Row]:
    """Each criterion with its answer, ground and points; the sum comes last."""
    return [*map(_line, lines), {"label": _("Score of need"), "value": _points(score, WHOLE)}]


def _line(line: Line) -> Row:
    answer = f"{line.answer} – {_points(line.earned, line.weight)}"
    return {"label": line.question, "value": f"{answer}\n{line.ground}"}


def _points(earned: int, weight: int) -> str:
    return _("%(earned)s of %(weight)s points") % {"earned": earned, "weight": weight}
