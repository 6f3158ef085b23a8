"""The outbox watches a run's term: notice, then erasure; an answer moves both on."""

from builders.forms import TYPED_HELP
from builders.keying import make_keying
from builders.runs import fill, make_run
from forms_engine.messages.models import Message
from forms_engine.outbox.drain import drain
from forms_engine.runs.enums import State
from forms_engine.runs.models import Run, RunStep
from forms_engine.runs.services import mark_submitted


def templates():
    return list(Message.objects.values_list("template", flat=True))


def test_notice_comes_three_days_before_and_erasure_at_the_end(db, time_machine):
    time_machine.move_to("2026-11-01T09:00:00Z", tick=False)
    run, _secret = make_run(until="contact")

    time_machine.move_to("2026-11-12T09:00:05Z", tick=False)
    drain()

    assert templates() == ["run_expiring"]
    assert Run.objects.get(pk=run.pk).state == State.OPEN

    time_machine.move_to("2026-11-15T09:00:05Z", tick=False)
    drain()

    assert Run.objects.get(pk=run.pk).state == State.EXPIRED
    assert RunStep.objects.count() == 0


def test_an_answer_in_between_puts_the_notice_off(db, time_machine):
    time_machine.move_to("2026-11-01T09:00:00Z", tick=False)
    run, _secret = make_run(until="contact")
    time_machine.move_to("2026-11-10T09:00:00Z", tick=False)
    fill(run, until="need_for", typed={"need_for": TYPED_HELP["need_for"]})

    time_machine.move_to("2026-11-12T09:00:05Z", tick=False)
    drain()
    assert templates() == []

    time_machine.move_to("2026-11-21T09:00:10Z", tick=False)
    drain()
    assert templates() == ["run_expiring"]


def test_a_run_that_was_sent_is_left_in_peace(db, time_machine):
    time_machine.move_to("2026-11-01T09:00:00Z", tick=False)
    run, _secret = make_run(until="end")
    mark_submitted(run, reference="MN7K-4XP9")

    time_machine.move_to("2026-11-20T09:00:00Z", tick=False)
    drain()

    assert templates() == []
    assert Run.objects.get(pk=run.pk).state == State.SUBMITTED


def test_without_a_contact_the_run_is_erased_without_notice(db, time_machine):
    time_machine.move_to("2026-11-01T09:00:00Z", tick=False)
    run, _secret = make_run(until="person")

    time_machine.move_to("2026-11-20T09:00:00Z", tick=False)
    drain()

    assert templates() == []
    assert Run.objects.get(pk=run.pk).state == State.EXPIRED


def test_no_notice_of_a_form_that_staff_key_in(db, time_machine):
    time_machine.move_to("2026-11-01T09:00:00Z", tick=False)
    fill(make_keying().run, until="contact")

    time_machine.move_to("2026-11-12T09:00:05Z", tick=False)
    drain()

    assert templates() == []
