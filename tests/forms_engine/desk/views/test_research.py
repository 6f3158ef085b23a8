"""The report of social research at the desk: the score is explained before it is sent."""

import pytest

from builders.cases import make_case
from builders.committee import make_item
from builders.desk import sign_in
from builders.research import report_on, typed_report
from forms_engine.cases.enums import State
from forms_engine.clock.time import today
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db


def url(case, rest="research/"):
    return f"/admin/desk/requests/{case.reference}/{rest}"


def test_the_score_is_shown_with_how_it_came_about_before_the_report_is_sent():
    case, browser = make_case(state=State.RESEARCH), sign_in(role=Role.RESEARCHER)
    offered = url(case) in browser.get(url(case, "")).content.decode()

    shown = browser.post(url(case), typed_report())
    case.refresh_from_db()
    before = case.state
    sent = browser.post(url(case), typed_report(confirm="1"))

    case.refresh_from_db()
    text = shown.content.decode()
    assert [
        words for words in ("50 من 100", "15 من 30", "لا تقرر وحدها") if words not in text
    ] == []
    assert (offered, before, case.state, sent.status_code) == (
        True, State.RESEARCH, State.COMMITTEE, 302,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"met_on": f"{today().year + 1}-01-01"}, "met_on"),
        ({"met_on": "أمس"}, "met_on"),
        ({"level_need": "9"}, "level_need"),
        ({"ground_means": ""}, "ground_means"),
    ],
)
def test_wrong_input_is_told_at_its_place_and_nothing_typed_is_lost(wrong, field):
    case, browser = make_case(state=State.RESEARCH), sign_in(role=Role.RESEARCHER)

    answer = browser.post(url(case), typed_report(confirm="1", **wrong))

    assert (answer.status_code, list(answer.context["form"].errors)) == (422, [field])
    assert "The wheelchair broke" in answer.content.decode()


def test_a_report_on_an_older_version_is_refused_and_so_is_another_role():
    case, browser = make_case(state=State.RESEARCH), sign_in(role=Role.RESEARCHER)

    late = browser.post(url(case), typed_report(confirm="1", version="7"))
    browser.post(url(case), typed_report(confirm="1"))

    assert late.status_code == 409
    assert browser.get(url(case)).status_code == 403


def test_case_and_committee_read_the_report_with_its_score():
    case = make_case(state=State.RESEARCH)
    report_on(case, level=2)
    item = make_item(case=case)

    pages = [
        sign_in(role=Role.RESEARCHER).get(url(case, "")),
        sign_in(item.session.chair).get(f"/admin/desk/committee/cases/{item.pk}/"),
    ]

    for page in pages:
        assert ("100 من 100" in page.content.decode()) is True
        assert ("Mina, camp 12" in page.content.decode()) is True
