"""A report of social research: whole or not at all, its score explained, its words sealed."""

from dataclasses import replace
from datetime import timedelta

import pytest

from builders.cases import make_case
from builders.research import make_findings, report_on
from builders.staff import make_staff
from forms_engine.cases.enums import State
from forms_engine.cases.exceptions import ForbiddenMove, MissingFact, StaleCase
from forms_engine.cases.services.advance import advance
from forms_engine.clock.time import today
from forms_engine.research.criteria import CRITERIA, points
from forms_engine.research.models import Assessment
from forms_engine.research.queries import assessments, latest_scores
from forms_engine.research.services import Answer, file_report
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db


def test_the_weights_make_a_hundred_and_every_level_a_whole_number():
    assert sum(one.weight for one in CRITERIA) == 100
    assert [one.code for one in CRITERIA if one.weight % 2] == []


@pytest.mark.parametrize(("level", "score"), [(0, 0), (1, 50), (2, 100)])
def test_the_score_is_the_sum_of_what_each_answer_earns(level, score):
    case = make_case(state=State.RESEARCH)

    report_on(case, level=level)

    read = assessments(case)[case.reports.get().pk]
    assert (case.state, read.score, sum(line.earned for line in read.lines)) == (
        State.COMMITTEE, score, score,
    )  # fmt: skip
    assert [line.ground for line in read.lines] == [f"Seen: {one.code}" for one in CRITERIA]
    assert (read.place, read.met, read.met_on) == ("Mina, camp 12", "Amal and her son", today())
    assert latest_scores([case]) == {case.pk: score}


def test_what_was_said_and_seen_is_sealed():
    case = make_case(state=State.RESEARCH)

    report_on(case)

    row = Assessment.objects.get()
    assert [word for word in (b"Mina", b"Amal", b"Seen") if word in bytes(row.sealed)] == []


def test_a_report_keeps_the_weights_that_it_was_made_with(monkeypatch):
    case = make_case(state=State.RESEARCH)
    report_on(case, level=2)
    heavier = {one.code: replace(one, weight=0) for one in CRITERIA}
    monkeypatch.setattr("forms_engine.research.queries.BY_CODE", heavier)

    read = assessments(case)[case.reports.get().pk]

    assert (read.score, [line.weight for line in read.lines]) == (
        100, [points(one.weight, 2) for one in CRITERIA],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("wrong", "name"),
    [
        ({"way": "rumour"}, "way"),
        ({"met_on": today() + timedelta(days=1)}, "met_on"),
        ({"place": " "}, "place"),
        ({"met": ""}, "met"),
        ({"report": ""}, "report"),
        ({"recommendation": "maybe"}, "recommendation"),
        ({"answers": {}}, "level_need"),
        ({"answers": {one.code: Answer(1, "") for one in CRITERIA}}, "ground_need"),
        ({"answers": {one.code: Answer(3, "Seen") for one in CRITERIA}}, "level_need"),
    ],
)
def test_a_report_is_whole_or_nothing_is_stored(wrong, name):
    case = make_case(state=State.RESEARCH)

    with pytest.raises(MissingFact) as refusal:
        file_report(case, make_findings(**wrong), by=make_staff(role=Role.RESEARCHER))

    case.refresh_from_db()
    assert (refusal.value.name, case.state, Assessment.objects.count()) == (
        name, State.RESEARCH, 0,
    )  # fmt: skip


def test_no_case_reaches_the_committee_without_its_assessment():
    case = make_case(state=State.RESEARCH)
    facts = {"report": "A visit", "recommendation": "support"}

    with pytest.raises(ForbiddenMove):
        advance(case, "report_research", by=make_staff(role=Role.RESEARCHER), facts=facts)
    with pytest.raises(ForbiddenMove):
        report_on(case, by=make_staff(role=Role.VERIFICATION))


def test_a_report_about_an_older_version_is_not_filed():
    case = make_case(state=State.RESEARCH)

    with pytest.raises(StaleCase):
        file_report(case, make_findings(), by=make_staff(role=Role.RESEARCHER), version=7)

    assert Assessment.objects.count() == 0
