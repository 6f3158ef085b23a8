"""One invitation per case, ever, written together with its message."""

from datetime import timedelta

import pytest
import time_machine
from django.db import transaction

from builders.surveys import make_ended_case
from forms_engine.cases.enums import State
from forms_engine.cases.models import Case
from forms_engine.cases.sealed import Applicant
from forms_engine.clock.time import now
from forms_engine.messages.envelope import open_envelope
from forms_engine.messages.models import Message
from forms_engine.outbox.drain import drain
from forms_engine.outbox.models import Job
from forms_engine.outbox.services import enqueue
from forms_engine.surveys.models import Invitation, MonthKey
from forms_engine.surveys.queries import open_invitation
from forms_engine.surveys.services.invite import invite
from forms_engine.vault.services import destroy_key

pytestmark = pytest.mark.django_db


def survey_messages():
    found = Message.objects.filter(template__startswith="survey").order_by("created_at")
    return list(found.values_list("template", "language", "channel"))


def link_in(message):
    return open_envelope(message).context["link"]


def test_a_delivered_case_is_asked_by_mail_in_its_language():
    case = make_ended_case(language="en", applicant=Applicant(name="Amal", email="a@example.org"))

    invitation = invite(case.id)

    assert survey_messages() == [("survey", "en", "email")]
    link = link_in(Message.objects.get(template="survey"))
    assert "/en/survey/" in link
    assert open_invitation(link.rstrip("/").rsplit("/", 1)[1]) == invitation


def test_the_token_itself_is_stored_nowhere_but_in_the_sealed_message():
    invite(make_ended_case().id)

    token = link_in(Message.objects.get(template="survey")).rstrip("/").rsplit("/", 1)[1]

    assert len(token) == 43
    assert token not in str(list(Invitation.objects.values()))
    assert token not in str(list(Job.objects.values()))


def test_a_phone_without_mail_is_asked_by_sms():
    invite(make_ended_case(applicant=Applicant(phone="+966501234567")).id)

    assert survey_messages() == [("survey", "ar", "sms")]


def test_refused_applicants_are_asked_too():
    invitation = invite(make_ended_case(state=State.REFUSED).id)

    assert invitation.outcome == "refused"


def test_the_traits_are_copied_so_that_the_case_may_be_erased():
    case = make_ended_case(service="lost", channel="phone", language="en")

    invitation = invite(case.id)

    traits = (invitation.service, invitation.channel, invitation.language, invitation.outcome)
    assert traits == ("lost", "phone", "en", "delivered")


def test_the_second_asking_makes_nothing():
    case = make_ended_case()
    invite(case.id)

    again = invite(case.id)

    assert again is None
    assert Invitation.objects.count() == 1
    assert survey_messages() == [("survey", "ar", "email")]


def test_nobody_is_asked_after_withdrawing():
    case = make_ended_case()
    Case.objects.filter(pk=case.pk).update(
        state=State.WITHDRAWN, is_open=False, closed_at=now(), delivered_at=None
    )

    assert invite(case.id) is None
    assert survey_messages() == []


def test_a_case_taken_one_step_back_is_not_asked_about():
    case = make_ended_case(state=State.ACCEPTED)

    assert invite(case.id) is None
    assert Invitation.objects.count() == 0


def test_somebody_who_left_no_address_is_not_counted_as_asked():
    assert invite(make_ended_case(applicant=Applicant(name="Basil")).id) is None
    assert Invitation.objects.count() == 0


def test_erased_people_are_not_asked():
    case = make_ended_case()
    destroy_key(case.key)

    assert invite(case.id) is None


def test_the_key_of_the_month_is_there_before_any_answer():
    with time_machine.travel("2026-11-30T22:30:00Z", tick=False):
        invitation = invite(make_ended_case().id)

    assert invitation.month == "2026-12"
    assert MonthKey.objects.filter(month="2026-12").exists()


def test_the_link_stays_open_for_the_term():
    with time_machine.travel("2026-11-22T08:00:00Z", tick=False):
        invitation = invite(make_ended_case().id)

        assert invitation.expires_at == now() + timedelta(days=14)


def test_the_reminder_is_planned_once_with_the_invitation():
    with time_machine.travel("2026-11-22T08:00:00Z", tick=False):
        invitation = invite(make_ended_case().id)

        planned = Job.objects.filter(kind="evaluation.remind").values_list("key", "due_at")
        assert list(planned) == [(str(invitation.id), now() + timedelta(days=5))]


@pytest.mark.django_db(transaction=True)
def test_a_worker_that_dies_before_committing_leaves_nothing_and_the_next_asks_once():
    case = make_ended_case()
    with transaction.atomic():
        enqueue("evaluation.due", str(case.id), {"case": str(case.id)})
    with transaction.atomic():
        invite(case.id)
        transaction.set_rollback(True)

    drain()

    assert Invitation.objects.count() == 1
    assert survey_messages() == [("survey", "ar", "email")]


@pytest.mark.django_db(transaction=True)
def test_an_expired_lease_and_a_job_run_again_ask_once():
    case = make_ended_case()
    with transaction.atomic():
        job = enqueue("evaluation.due", str(case.id), {"case": str(case.id)})
    drain()
    Job.objects.filter(pk=job.pk).update(
        done_at=None, leased_until=now() - timedelta(minutes=1), lease_token="another worker"
    )

    drain()

    assert Job.objects.get(pk=job.pk).done_at is not None
    assert Invitation.objects.count() == 1
    assert survey_messages() == [("survey", "ar", "email")]
