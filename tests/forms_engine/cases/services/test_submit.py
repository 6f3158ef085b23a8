"""A run becomes one case, whatever is pressed twice."""

from threading import Barrier, Thread

import pytest
from django.db import connection

from builders.forms import publish_as
from builders.runs import make_run
from builders.staff import make_staff
from forms_engine.audit.queries import history
from forms_engine.cases.enums import Kind, State
from forms_engine.cases.exceptions import RunNotReady
from forms_engine.cases.models import Case, CaseIndex, Submission
from forms_engine.cases.sealed import open_answers, open_applicant
from forms_engine.cases.services.submit import answers_hash, submit
from forms_engine.forms.errors import FormClosed
from forms_engine.forms.opening import Opening
from forms_engine.messages.queries import about
from forms_engine.outbox.models import Job
from forms_engine.runs.models import Run

pytestmark = pytest.mark.django_db


def test_a_finished_run_becomes_a_case_with_everything():
    run, _secret = make_run(until="end")

    case = submit(run)

    answers = open_answers(case)
    assert (case.kind, case.state, case.channel) == (Kind.HELP, State.RECEIVED, "help")
    assert case.service == answers["service"]["service"]
    assert open_applicant(case).name == answers["person"]["name"]
    assert case.submission.answers_hash == answers_hash(answers)
    assert case.submission.declaration_method == "ticked_and_signed"
    assert "مسؤول" in case.submission.declaration or "responsib" in case.submission.declaration
    assert [e.action for e in history(case.stream)] == ["submit"]
    assert [m.template for m in about(case.stream)] == ["received"]
    assert Job.objects.filter(kind="case.moved").count() == 1
    assert set(case.indexes.values_list("purpose", flat=True)) >= {"phone", "phone4", "name"}


def test_a_volunteers_run_becomes_an_application():
    run, _secret = make_run("volunteer", until="end", channel="volunteer")

    case = submit(run)

    assert (case.kind, case.channel) == (Kind.VOLUNTEER, "volunteer")
    assert [m.template for m in about(case.stream)] == ["volunteer_received"]


def test_sending_twice_makes_one_case():
    run, _secret = make_run(until="end")

    first, second = submit(run), submit(Run.objects.get(pk=run.pk))

    assert (first, Case.objects.count(), Submission.objects.count()) == (second, 1, 1)


@pytest.mark.parametrize("until", ["", "need_for", "details", "check"])
def test_an_unfinished_run_becomes_nothing(until):
    run, _secret = make_run(until=until)

    with pytest.raises(RunNotReady):
        submit(run)

    assert (Case.objects.count(), CaseIndex.objects.count()) == (0, 0)


def test_the_run_keeps_its_reference_and_nothing_else():
    run, _secret = make_run(until="end")

    case = submit(run)

    run.refresh_from_db()
    assert (run.state, run.case_reference) == ("submitted", case.reference)


@pytest.mark.django_db(transaction=True)
def test_sending_twice_at_once_makes_one_case():
    run, _secret = make_run(until="end")
    gate, references = Barrier(3), []

    def send():
        try:
            gate.wait()
            references.append(submit(Run.objects.get(pk=run.pk)).reference)
        finally:
            connection.close()

    threads = [Thread(target=send) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert (len(references), len(set(references)), Case.objects.count()) == (3, 1, 1)


@pytest.mark.django_db(transaction=True)
def test_the_last_places_of_a_form_are_given_once_each_however_many_ask_at_once():
    publish_as(Opening(quota=2))
    runs = [make_run(until="end")[0].pk for _number in range(5)]
    gate, came = Barrier(len(runs)), []

    def send(pk):
        try:
            gate.wait()
            came.append(submit(Run.objects.get(pk=pk)).reference)
        except FormClosed as closed:
            came.append(closed.standing)
        finally:
            connection.close()

    threads = [Thread(target=send, args=(pk,)) for pk in runs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    states = Run.objects.filter(pk__in=runs).values_list("state", flat=True)
    assert (Case.objects.count(), came.count("full"), len(set(came))) == (2, 3, 3)
    assert sorted(states) == ["open"] * 3 + ["submitted"] * 2


def test_who_was_sent_in_time_gets_the_same_case_although_the_form_is_full():
    publish_as(Opening(quota=1))
    run, _secret = make_run(until="end")
    stale = Run.objects.get(pk=run.pk)

    assert submit(stale) == submit(run)


def test_what_staff_key_in_counts_and_is_not_turned_away():
    publish_as(Opening(quota=1))
    first, second = (make_run(until="end")[0] for _number in range(2))
    submit(first)

    submit(second, by=make_staff(), how="spoken")

    assert Case.objects.count() == 2
