"""The letter before an act is the letter that is sent."""

import pytest

from builders.cases import AMAL, BASIL, HUDA, make_case
from builders.staff import make_staff
from forms_engine.cases.enums import State
from forms_engine.cases.sealed import Applicant
from forms_engine.cases.services.advance import advance
from forms_engine.cases.workflow.table import find
from forms_engine.desk.reading.letters import preview, quotes_staff
from forms_engine.desk.reading.secrets import LINK
from forms_engine.messages.opening import open_message
from forms_engine.messages.queries import about
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db
FACTS = {"question": "ما رقم مخيمك؟"}


def without_link(body):
    """The letter but for its link, which is new in every letter."""
    return LINK.sub("", body)


@pytest.mark.parametrize("applicant", [AMAL, BASIL, HUDA])
def test_the_preview_is_word_for_word_what_is_sent(applicant):
    case, basil = (
        make_case(applicant=applicant, state=State.VERIFYING),
        make_staff(role=Role.VERIFICATION),
    )
    shown = preview(case, find(case, "ask_applicant"), FACTS)

    advance(case, "ask_applicant", by=basil, facts=FACTS)

    sent = open_message(about(case.stream).last(), by=basil)
    assert (shown.to, shown.subject, without_link(shown.body)) == (
        sent.to, sent.rendered.subject, without_link(sent.rendered.body)
    )  # fmt: skip


def test_the_preview_makes_no_link():
    case = make_case(state=State.VERIFYING)
    before = case.passes.count()

    shown = preview(case, find(case, "ask_applicant"), FACTS)

    assert LINK.findall(shown.body) == ["https://…"]
    assert case.passes.count() == before


def test_a_new_date_stands_in_its_letter():
    case = make_case()

    shown = preview(case, find(case, "change_date"), {"date": "2027-01-05", "reason": "x"})

    assert "5 يناير 2027" in shown.body
    assert "\n\nx\n\n" in shown.body


def test_nobody_to_write_to_means_no_letter():
    case = make_case(applicant=Applicant(name="Amal"), state=State.VERIFYING)

    move = find(case, "ask_applicant")

    assert (preview(case, move, FACTS), quotes_staff(case, move)) == (None, False)
