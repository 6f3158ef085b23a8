"""What is missing is named, asked for in ready words, and bars confirming (policy L49)."""

from datetime import timedelta

import pytest

from builders.cases import HELP_ANSWERS, make_case, make_enquiry
from builders.casework import SEEN, check_all
from builders.staff import make_staff
from forms_engine.cases.enums import State
from forms_engine.cases.services.advance import advance
from forms_engine.casework.completeness import gaps, sentence
from forms_engine.casework.exceptions import Incomplete
from forms_engine.casework.models import Verification
from forms_engine.casework.services.checking import Check, verify
from forms_engine.clock.time import today
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db
NAME, NUMBER, BIRTH = "person.name", "person.document_number", "person.birth_year"


def _missing(case):
    return {gap.field: str(gap.why) for gap in gaps(case)}


def make_verifying(answers=HELP_ANSWERS):
    return make_case(state=State.VERIFYING, answers=answers), make_staff(role=Role.VERIFICATION)


def test_data_is_confirmed_only_once_every_needed_check_is_in():
    case, basil = make_verifying()

    with pytest.raises(Incomplete) as refusal:
        advance(case, "confirm_data", by=basil)
    before = {gap.field for gap in refusal.value.gaps}
    check_all(case, by=basil)
    advance(case, "confirm_data", by=basil)

    assert (before, case.state) == ({NAME, NUMBER, BIRTH}, State.RESEARCH)
    assert "الاسم (لم تُطابق بعد)" in str(refusal.value.words)


def test_what_differs_or_has_run_out_is_missing_again():
    case, basil = make_verifying()
    check_all(case, by=basil)
    verify(case, NAME, Check(outcome="differs", against="nusuk", note="Another name"), by=basil)
    verify(case, BIRTH, Check(outcome="not_needed", note="Plainly old"), by=basil)
    late = today() - timedelta(days=1)
    Verification.objects.filter(field=NUMBER, replaced_at=None).update(valid_until=late)

    assert _missing(case) == {NAME: "differs", NUMBER: "expired"}


def test_an_answer_that_was_asked_for_and_not_given_is_missing():
    person = {k: v for k, v in HELP_ANSWERS["person"].items() if k != "birth_year"}
    case, basil = make_verifying(HELP_ANSWERS | {"person": person})
    verify(case, NAME, SEEN, by=basil)
    verify(case, NUMBER, SEEN, by=basil)

    assert _missing(case) == {BIRTH: "unanswered"}
    assert sentence(case, language="ar") == "لإكمال الطلب نحتاج إلى معرفة: سنة الميلاد."
    assert sentence(case, language="en") == "To go on we need to know: Year of birth."


def test_ready_words_name_each_thing_by_what_is_wrong_with_it():
    case, basil = make_verifying()
    verify(case, NAME, Check(outcome="differs", against="call", note="x"), by=basil)

    words = sentence(case, language="en")

    assert words == (
        "Show our staff your original document, for: Document number, Year of birth. We take no "
        "copy of it. What you wrote differs from what we were shown: Name. Tell us what is right."
    )


def test_a_case_without_a_form_lacks_its_declaration_alone_and_an_enquiry_nothing():
    assert (_missing(make_case(state=State.VERIFYING)), gaps(make_enquiry())) == (
        {"": "undeclared"},
        [],
    )
