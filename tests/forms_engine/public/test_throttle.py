"""Limits are exact, slide, and lock nobody out for long."""

from datetime import timedelta

import pytest
import time_machine
from django.test import RequestFactory

from forms_engine.clock.time import now
from forms_engine.public.models import Rate
from forms_engine.public.throttle import (
    Limit,
    TooMany,
    address_of,
    forgive,
    give_back,
    hit,
    network_of,
)

pytestmark = pytest.mark.django_db

LIMIT = Limit(name="test", tries=3, window=timedelta(minutes=15))


def test_the_last_allowed_try_passes_and_the_next_does_not():
    for _ in range(3):
        hit(LIMIT, "amal")

    with pytest.raises(TooMany) as refusal:
        hit(LIMIT, "amal")

    assert 0 < refusal.value.seconds <= 900


def test_subjects_and_scopes_are_counted_apart():
    for _ in range(3):
        hit(LIMIT, "amal")

    hit(LIMIT, "basil")
    hit(Limit(name="other", tries=3, window=timedelta(minutes=15)), "amal")

    assert Rate.objects.count() == 3


def test_the_window_slides_and_refused_tries_do_not_lengthen_it():
    with time_machine.travel("2026-11-22T09:00:00Z", tick=False) as clock:
        for _ in range(3):
            hit(LIMIT, "amal")
        clock.shift(timedelta(minutes=14))
        with pytest.raises(TooMany) as refusal:
            hit(LIMIT, "amal")
        clock.shift(timedelta(minutes=1))

        hit(LIMIT, "amal")

    assert refusal.value.seconds == 60


def test_forgiving_begins_anew():
    for _ in range(3):
        hit(LIMIT, "amal")

    forgive(LIMIT, "amal")

    hit(LIMIT, "amal")


def test_no_address_is_stored_and_old_rows_go():
    hit(LIMIT, "192.0.2.7")
    assert not Rate.objects.filter(pk__contains="192").exists()

    with time_machine.travel(now() + timedelta(hours=1)):
        hit(LIMIT, "amal")

    assert Rate.objects.count() == 1


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("192.0.2.7", "192.0.2.0/24"),
        ("2001:db8:1:2::3", "2001:db8:1::/48"),
        ("", ""),
        ("unix:", ""),
    ],
)
def test_neighbours_share_a_network(address, network):
    assert network_of(address) == network


def test_a_forged_forwarded_header_changes_nothing():
    request = RequestFactory().get("/", HTTP_X_FORWARDED_FOR="10.9.9.9", REMOTE_ADDR="192.0.2.7")

    assert address_of(request) == "192.0.2.7"


def test_giving_back_uncounts_the_latest_try_only():
    for _ in range(3):
        hit(LIMIT, "amal")

    give_back(LIMIT, "amal")
    give_back(LIMIT, "nobody")
    hit(LIMIT, "amal")

    with pytest.raises(TooMany):
        hit(LIMIT, "amal")
