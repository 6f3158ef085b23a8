"""`/healthz` tells whether the house lives and how long its oldest promise has waited."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.db import transaction

from forms_engine.outbox.services import enqueue

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


@pytest.mark.django_db
def test_a_house_without_promises_is_well(client):
    response = client.get("/healthz")

    assert (response.status_code, response.json()) == (
        200,
        {"status": "ok", "oldest_due_seconds": 0.0},
    )


@pytest.mark.django_db
def test_the_age_of_the_oldest_due_row_is_told(client):
    with time_machine.travel(NOON, tick=False), transaction.atomic():
        enqueue("nobody.handles", "one", {})

    with time_machine.travel(NOON + timedelta(minutes=5), tick=False):
        response = client.get("/healthz")

    assert response.json() == {"status": "ok", "oldest_due_seconds": 300.0}


def test_asking_with_post_is_refused(client):
    assert client.post("/healthz").status_code == 405
