"""The log of calls, and the list of calls that were promised."""

from dataclasses import replace
from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from django.db import transaction

from builders.cases import make_asking, make_enquiry
from builders.reception import make_call_back, spoke
from builders.staff import make_staff
from forms_engine.cases.models import Case
from forms_engine.cases.services.enquiry import Place, open_enquiry
from forms_engine.clock.time import RIYADH, now
from forms_engine.desk.tags import wants_call
from forms_engine.outbox.models import Job
from forms_engine.reception.enums import Outcome
from forms_engine.reception.exceptions import NothingWaits
from forms_engine.reception.handlers import promise
from forms_engine.reception.models import CallBack
from forms_engine.reception.promises import promised_for
from forms_engine.reception.queries import call_backs
from forms_engine.reception.sealed import CALL, read_words
from forms_engine.reception.services.calls import answer_call_back, log_call
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db
PLACE = Place(uuid4(), "contact", "evening")


def test_a_call_is_sealed_and_may_promise_another():
    case, sara = make_enquiry(), make_staff(role=Role.RECEPTION)

    call = log_call(case, spoke("A bed in Mina", hours=2), by=sara)

    assert read_words(case, call.words, label=CALL) == "A bed in Mina"
    assert [row.case for row in call_backs(sara)] == [case]


def test_a_case_waits_for_one_call_at_most():
    case, sara = make_enquiry(), make_staff(role=Role.RECEPTION)

    for hours in (2, 5):
        log_call(case, spoke(hours=hours), by=sara)

    waiting = CallBack.objects.get()
    assert waiting.promised_at > now() + timedelta(hours=4)


def test_a_call_back_that_nobody_answers_is_promised_anew_or_over():
    waiting, sara = make_call_back(), make_staff(role=Role.RECEPTION)

    answer_call_back(waiting, spoke(outcome=Outcome.NO_ANSWER, hours=3), by=sara)
    waiting.refresh_from_db()
    first = (waiting.tries, waiting.done_at)
    answer_call_back(waiting, spoke(), by=sara)
    waiting.refresh_from_db()

    assert (first, waiting.tries, waiting.done_by) == ((1, None), 2, sara)


def test_a_case_wants_a_call_until_the_call_back_is_done():
    case, sara = open_enquiry(replace(make_asking(), place=PLACE)), make_staff(role=Role.RECEPTION)
    waiting, wanted = make_call_back(case), []

    for spoken in (spoke(outcome=Outcome.NO_ANSWER, hours=3), spoke()):
        answer_call_back(waiting, spoken, by=sara)
        waiting.refresh_from_db()
        wanted.append(wants_call(Case.objects.get(pk=case.pk)))

    assert wanted == [True, False]


def test_of_two_colleagues_one_makes_the_call():
    waiting, sara = make_call_back(), make_staff(role=Role.RECEPTION)
    answer_call_back(waiting, spoke(), by=sara)

    with pytest.raises(NothingWaits):
        answer_call_back(waiting, spoke(), by=sara)


def test_whoever_asked_for_a_call_in_a_form_stands_on_the_list():
    case = open_enquiry(replace(make_asking(), place=PLACE))
    payload = Job.objects.get(kind="call.wanted").payload

    for _ in range(2):
        with transaction.atomic():
            promise(payload)

    assert payload == {"case": str(case.pk), "time": "evening"}

    assert [row.case for row in CallBack.objects.all()] == [case]


@pytest.mark.parametrize(
    ("asked", "part", "promised"),
    [
        ("2026-11-27 10:00", "soon", "2026-11-27 12:00"),
        ("2026-11-27 05:00", "soon", "2026-11-27 11:00"),
        ("2026-11-27 20:30", "soon", "2026-11-28 09:00"),
        ("2026-11-27 23:30", "soon", "2026-11-28 11:00"),
        ("2026-11-27 08:00", "morning", "2026-11-27 12:00"),
        ("2026-11-27 11:30", "morning", "2026-11-28 12:00"),
        ("2026-11-27 11:30", "evening", "2026-11-27 21:00"),
        ("2026-11-27 10:00", "", "2026-11-27 12:00"),
    ],
)
def test_a_call_is_promised_for_the_part_of_the_day_that_was_chosen(asked, part, promised):
    moment = datetime.fromisoformat(asked).replace(tzinfo=RIYADH)

    assert f"{promised_for(part, moment):%Y-%m-%d %H:%M}" == promised
