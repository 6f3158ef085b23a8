"""Whoever goes behind our back to change events is found out."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection, transaction

from builders.audit import make_events
from builders.vault import make_key
from forms_engine.audit.services import record
from forms_engine.audit.triggers import lifted
from forms_engine.audit.verify import Fault, verify
from forms_engine.vault.sealing import seal
from forms_engine.vault.services import destroy_key

EVENT = "fe_audit_event"


def tamper(*statements):
    with lifted(connection), connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def what(faults):
    return [(fault.number, fault.what) for fault in faults]


@pytest.mark.django_db
def test_an_untouched_stream_has_no_fault():
    make_events(5)

    assert verify("case:1") == []


@pytest.mark.parametrize(
    "change",
    [
        "action = 'other'",
        "facts = '{\"n\": 99}'",
        "at = '2026-01-01 00:00:00+00:00'",
        "sealed = x'00'",
        "digest = previous",
    ],
)
@pytest.mark.django_db
def test_a_changed_event_is_found(change):
    make_events(3)
    if connection.vendor == "postgresql":
        change = change.replace("x'00'", "'\\x00'")

    tamper(f"UPDATE {EVENT} SET {change} WHERE number = 2")

    assert (2, "the event was changed") in what(verify("case:1"))


@pytest.mark.parametrize("number", [1, 2])
@pytest.mark.django_db
def test_a_removed_event_is_missed(number):
    make_events(3)

    tamper(f"DELETE FROM {EVENT} WHERE number = {number}")

    assert what(verify("case:1")) == [(number, "an event is missing")]


@pytest.mark.django_db
def test_a_removed_last_event_is_missed():
    make_events(3)

    tamper(f"DELETE FROM {EVENT} WHERE number = 3")

    assert what(verify("case:1")) == [(2, "the end of the stream does not match its head")]


@pytest.mark.django_db
def test_two_events_that_changed_places_are_found():
    make_events(3)

    tamper(
        f"UPDATE {EVENT} SET number = 9 WHERE number = 1",
        f"UPDATE {EVENT} SET number = 1 WHERE number = 2",
        f"UPDATE {EVENT} SET number = 2 WHERE number = 9",
    )

    assert (1, "the event does not follow the one before it") in what(verify("case:1"))


@pytest.mark.django_db
def test_a_stream_whose_events_are_all_gone_is_missed():
    make_events(2)

    tamper(f"DELETE FROM {EVENT}")

    assert verify("case:1") == [Fault("case:1", 0, "the end of the stream does not match its head")]


@pytest.mark.django_db
def test_erasing_what_was_sealed_keeps_the_chain_whole():
    key = make_key()
    with transaction.atomic():
        record("case:1", "noted", by=None, sealed=seal(key, "سر", label="note"))

    destroy_key(key)

    assert verify("case:1") == []


@pytest.mark.django_db
def test_the_command_names_each_faulty_stream_and_fails():
    make_events(2, stream="case:1")
    make_events(2, stream="case:2")
    tamper(f"UPDATE {EVENT} SET action = 'x' WHERE stream = 'case:2' AND number = 1")
    out = StringIO()

    with pytest.raises(SystemExit, match="1"):
        call_command("verify_audit", stdout=out)

    assert out.getvalue().splitlines() == [
        "case:2: event 1: the event was changed",
        "2 streams verified, 1 faulty",
    ]


@pytest.mark.django_db
def test_the_command_is_content_with_whole_streams():
    make_events(2)
    out = StringIO()

    call_command("verify_audit", stdout=out)

    assert out.getvalue() == "1 streams verified, 0 faulty\n"
