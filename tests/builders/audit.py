"""Streams of events for tests."""

from django.db import transaction

from forms_engine.audit.services import record


def make_events(count, *, stream="case:1", by=None):
    with transaction.atomic():
        return [record(stream, f"act {n}", by=by, facts={"n": n}) for n in range(count)]
