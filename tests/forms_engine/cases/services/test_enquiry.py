"""An enquiry from question to answer."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from builders.cases import HUDA, make_asking, make_enquiry
from builders.staff import make_staff
from forms_engine.cases.enums import Kind, State
from forms_engine.cases.models import Case
from forms_engine.cases.sealed import open_applicant, open_facts, open_words
from forms_engine.cases.services.advance import advance
from forms_engine.cases.services.enquiry import open_enquiry
from forms_engine.messages.queries import about
from forms_engine.outbox.models import Job
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db


def test_an_enquiry_is_sealed_and_confirmed():
    case = make_enquiry(applicant=HUDA, question="When do you open?")

    assert (case.kind, case.state, open_applicant(case)) == (Kind.ENQUIRY, State.RECEIVED, HUDA)
    assert open_facts(case, case.enquiry.asked, label="enquiry") == {
        "subject": "Hours",
        "question": "When do you open?",
    }
    assert [(m.template, m.language, m.channel) for m in about(case.stream)] == [
        ("enquiry_received", "en", "email")
    ]


def test_the_answer_is_kept_and_told_and_no_survey_follows():
    case = make_enquiry()

    advance(
        case, "answer_enquiry", by=make_staff(role=Role.RECEPTION), facts={"answer": "At eight"}
    )

    case.enquiry.refresh_from_db()
    assert open_words(case, case.enquiry.answer, label="enquiry.answer") == "At eight"
    assert [m.template for m in about(case.stream)] == ["enquiry_received", "enquiry_answered"]
    assert not Job.objects.filter(kind="evaluation.due").exists()


def test_a_form_sent_twice_makes_one_enquiry():
    first, second = (open_enquiry(make_asking(key="one form")) for _ in range(2))

    assert (first == second, about(first.stream).count()) == (True, 1)


def test_two_people_with_the_same_question_have_two_enquiries():
    references = {open_enquiry(make_asking(key=key)).reference for key in ("mine", "yours", "", "")}

    assert len(references) == 4


def test_a_second_question_from_the_same_form_is_not_lost():
    questions = ("When do you open?", "And on Friday?")

    cases = [open_enquiry(make_asking(key="one form", question=q)) for q in questions]

    asked = [open_facts(case, case.enquiry.asked, label="enquiry")["question"] for case in cases]
    assert asked == list(questions)


@pytest.mark.django_db(transaction=True)
def test_a_double_press_makes_one_enquiry():
    start = Barrier(2)

    def press(_number):
        start.wait()
        try:
            return open_enquiry(make_asking(key="one form")).reference
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as presses:
        references = set(presses.map(press, range(2)))

    assert references == {case.reference for case in Case.objects.all()}
