"""The guard's traps judge softly."""

from django.test import RequestFactory

from forms_engine.public.guards import Suspicion, stamp, stamp_again, suspicion


def sent(**fields):
    return RequestFactory().post("/", fields)


def test_a_person_arouses_no_suspicion(time_machine):
    time_machine.move_to("2026-11-22T09:00:00Z")
    shown = stamp()

    time_machine.move_to("2026-11-22T09:00:05Z")

    assert suspicion(sent(opened=shown, website="")) is None


def test_a_filled_trap_and_great_haste_are_noticed():
    assert suspicion(sent(website="spam")) is Suspicion.HONEYPOT
    assert suspicion(sent(opened=stamp())) is Suspicion.TOO_FAST


def test_a_form_that_is_shown_again_is_never_too_fast():
    assert suspicion(sent(opened=stamp_again())) is None


def test_a_missing_forged_or_old_stamp_says_nothing(time_machine):
    time_machine.move_to("2026-11-20T09:00:00Z")
    old = stamp()

    time_machine.move_to("2026-11-22T09:00:00Z")

    assert [suspicion(sent(opened=text)) for text in ("", "forged", "a:b:c", old)] == [None] * 4
