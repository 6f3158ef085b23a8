"""The person and the association write to each other on an open case; all of it is sealed."""

import pytest

from builders.cases import BASIL, make_case
from builders.staff import make_staff
from forms_engine.audit.queries import history
from forms_engine.cases.enums import State
from forms_engine.cases.exceptions import ForbiddenMove, MissingFact
from forms_engine.cases.services import writing
from forms_engine.messages import thread
from forms_engine.messages.models import Line, Message
from forms_engine.privacy.services import erase_case
from forms_engine.staff.enums import Role
from forms_engine.vault.errors import KeyDestroyed

pytestmark = pytest.mark.django_db


def test_lines_of_both_sides_stand_in_order_and_only_the_persons_wait():
    case, amal = make_case(), make_staff(role=Role.RECEPTION)
    writing.write(case, "  Do I bring papers? ")
    waited = list(thread.waiting())
    writing.reply(case, "No.", by=amal)

    found = list(thread.lines(case.stream))
    assert [(thread.words(line), line.by) for line in found] == [
        ("Do I bring papers?", None),
        ("No.", amal),
    ]
    assert (waited, list(thread.waiting())) == ([found[0]], [])
    assert b"papers" not in bytes(found[0].sealed)
    assert [e.action for e in history(case.stream)][-2:] == ["line.written", "line.written"]


def test_an_answer_is_announced_without_its_words():
    case = make_case(applicant=BASIL)

    writing.reply(case, "Come on Sunday.", by=make_staff(role=Role.VERIFICATION))

    message = Message.objects.get(about=case.stream, template="written")
    assert (message.channel, b"Sunday" in bytes(message.sealed)) == ("sms", False)


@pytest.mark.parametrize("text", ["", " \u200f ", "x" * (thread.LONGEST + 1)])
def test_nothing_and_too_much_are_refused(text):
    with pytest.raises(MissingFact):
        writing.write(make_case(), text)


@pytest.mark.parametrize("role", [Role.COMMITTEE, Role.AUDITOR, Role.VOLUNTEER_COORDINATOR])
def test_who_decides_delivers_or_audits_writes_to_nobody(role):
    with pytest.raises(ForbiddenMove):
        writing.reply(make_case(state=State.REGISTERED), "Hello", by=make_staff(role=role))


def test_an_ended_case_takes_no_more_lines():
    case = make_case(state=State.CLOSED)

    with pytest.raises(ForbiddenMove):
        writing.write(case, "Hello?")
    with pytest.raises(ForbiddenMove):
        writing.reply(case, "Hello", by=make_staff(role=Role.RECEPTION))


def test_what_needs_no_answer_waits_no_more_once():
    case, amal = make_case(), make_staff(role=Role.RECEPTION)
    writing.write(case, "Thank you!")

    writing.settle(case, by=amal)
    writing.settle(case, by=amal)

    assert thread.waiting().count() == 0
    assert [e.action for e in history(case.stream)].count("line.settled") == 1


def test_erasing_the_case_erases_its_lines():
    case = make_case()
    writing.write(case, "I am ill")

    erase_case(case)

    with pytest.raises(KeyDestroyed):
        thread.words(Line.objects.select_related("key").get())
    assert thread.waiting().count() == 0
