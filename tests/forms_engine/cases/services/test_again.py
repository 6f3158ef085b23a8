"""A second request is told to its owner alone, at the contact of the first."""

import pytest

from builders.cases import AMAL, BASIL, make_case
from builders.runs import make_run
from forms_engine.cases.enums import Kind, State
from forms_engine.cases.sealed import Applicant
from forms_engine.cases.services.again import look_for_open
from forms_engine.cases.services.submit import submit
from forms_engine.messages.envelope import open_envelope
from forms_engine.messages.models import Message
from forms_engine.outbox.drain import drain
from forms_engine.outbox.models import Job

STRANGER = Applicant(name="هدى", phone="+966551112223", contact_language="ar")


def told():
    letters = Message.objects.filter(template="begun_again").order_by("pk")
    return [(open_envelope(one).to, open_envelope(one).context["reference"]) for one in letters]


def begin(**more):
    run, _secret = make_run(until="details", **more)
    look_for_open(run)
    drain()
    return run


def contact(phone="0599999999", email=""):
    return {"contact": {"phone": [phone], "email": [email], "contact_language": ["ar"]}}


@pytest.mark.parametrize("typed", [contact("050 123 4567"), contact(email="AMAL@example.org")])
def test_the_owner_is_told_at_the_contact_that_the_case_holds(db, typed):
    case = make_case(applicant=AMAL)

    begin(typed=typed)

    assert told() == [(AMAL.email, case.reference)]


def test_the_same_document_is_the_same_person(db):
    case = make_case(applicant=STRANGER, document="2000000006")

    begin(typed=contact())

    assert told() == [(STRANGER.phone, case.reference)]


def test_nobody_is_told_of_a_strangers_case(db):
    make_case(applicant=BASIL)

    begin(typed=contact())

    assert told() == []


@pytest.mark.parametrize("state", [State.CLOSED, State.WITHDRAWN, State.ACCEPTED, State.DELIVERED])
def test_a_case_that_is_decided_or_ended_is_not_open(db, state):
    make_case(applicant=AMAL, state=state)

    begin(typed=contact("0501234567"))

    assert told() == []


def test_an_application_to_volunteer_is_no_request_for_help(db):
    make_case(Kind.VOLUNTEER, applicant=AMAL)

    begin(typed=contact("0501234567"))

    assert told() == []


def test_a_case_is_told_once_a_day_however_many_requests_are_begun(db, time_machine):
    time_machine.move_to("2026-11-22T09:00:00Z", tick=False)
    make_case(applicant=AMAL)

    for _run in range(3):
        begin(typed=contact("0501234567"))
    assert len(told()) == 1

    time_machine.move_to("2026-11-23T09:00:00Z", tick=False)
    begin(typed=contact("0501234567"))
    assert len(told()) == 2


def test_the_same_work_is_noted_whoever_types(db, django_assert_num_queries):
    make_case(applicant=AMAL)

    for typed in (contact("0501234567"), contact()):
        run, _secret = make_run(until="details", typed=typed)
        with django_assert_num_queries(3):
            look_for_open(run)
        assert Job.objects.filter(kind="case.again", key=str(run.pk)).count() == 1


def test_a_run_that_was_sent_meanwhile_tells_nothing_of_itself(db):
    run, _secret = make_run(until="end")
    submit(run)
    look_for_open(run)

    drain()

    assert told() == []
