"""Places: exact under a race, the waiting list in its order, offers that end."""

from datetime import timedelta
from threading import Barrier, Thread

import pytest
import time_machine
from django.db import connection

from builders.cases import VOLUNTEER_ANSWERS
from builders.volunteers import at, make_opportunity, make_place, make_volunteer
from forms_engine.cases.services.advance import advance
from forms_engine.clock.time import now
from forms_engine.messages.queries import about
from forms_engine.outbox.drain import drain
from forms_engine.volunteers.enums import Checked, Part, Standing
from forms_engine.volunteers.exceptions import (
    NotReady,
    NotServing,
    NotTaking,
    NotThere,
    OfferOver,
    Overlapping,
)
from forms_engine.volunteers.models import Opportunity, Place
from forms_engine.volunteers.services.checks import drop_check
from forms_engine.volunteers.services.places import accept_offer, leave, sign_up
from forms_engine.volunteers.services.profiles import pause

pytestmark = pytest.mark.django_db


def told(profile):
    return [m.template for m in about(profile.case.stream)][1:]


def states(opportunity):
    return [place.state for place in opportunity.places.all()]


def stands(opportunity):
    opportunity.refresh_from_db()
    return opportunity.state, opportunity.taken


def test_places_are_taken_then_people_wait_and_a_second_press_changes_nothing():
    opportunity, people = make_opportunity(), [make_volunteer() for _ in range(3)]

    for person in [*people, people[0]]:
        sign_up(opportunity, person)

    assert states(opportunity) == [Part.SIGNED_UP, Part.SIGNED_UP, Part.WAITING]
    assert stands(opportunity) == (Standing.FULL, 2)
    assert [told(p) for p in people] == [
        ["opportunity_joined"],
        ["opportunity_joined"],
        ["opportunity_waiting"],
    ]


def test_who_leaves_frees_the_place_for_the_first_who_waits():
    opportunity = make_opportunity(capacity=1)
    first, second, third = (sign_up(opportunity, make_volunteer()) for _ in range(3))

    leave(first)

    second.refresh_from_db()
    assert states(opportunity) == [Part.LEFT, Part.OFFERED, Part.WAITING]
    assert (stands(opportunity), told(second.profile)[-1]) == (
        (Standing.FULL, 1),
        "opportunity_offered",
    )
    accept_offer(second)
    assert states(opportunity) == [Part.LEFT, Part.SIGNED_UP, Part.WAITING]
    assert sign_up(opportunity, first.profile).state == Part.WAITING
    assert [p.pk for p in opportunity.places.filter(state=Part.WAITING)] == [third.pk, first.pk]


def test_an_offer_ends_after_its_hours_and_goes_to_the_next():
    opportunity = make_opportunity(capacity=1, offer_hours=6)
    first, second, third = (sign_up(opportunity, make_volunteer()) for _ in range(3))
    leave(first)
    second.refresh_from_db()
    lasts = second.offered_until - now()

    with time_machine.travel(now() + timedelta(hours=6, seconds=1), tick=False):
        with pytest.raises(OfferOver):
            accept_offer(second)
        drain()
        with pytest.raises(OfferOver):
            accept_offer(second)

    assert timedelta(hours=5, minutes=59) < lasts <= timedelta(hours=6)
    assert states(opportunity) == [Part.LEFT, Part.LAPSED, Part.OFFERED]
    third.refresh_from_db()
    assert third.offers == 1


def test_an_offer_never_outlasts_the_beginning_of_the_shift():
    opportunity = make_opportunity(capacity=1, offer_hours=200)
    first, second = (sign_up(opportunity, make_volunteer()) for _ in range(2))

    leave(first)

    second.refresh_from_db()
    assert second.offered_until == opportunity.starts_at


def test_a_volunteer_who_stops_frees_every_place():
    opportunity, profile = make_opportunity(capacity=1), make_volunteer()
    sign_up(opportunity, profile)
    sign_up(opportunity, make_volunteer())

    advance(profile.case, "withdraw", by=None)
    drain()

    assert states(opportunity) == [Part.LEFT, Part.OFFERED]


def test_a_place_cannot_be_given_back_after_arriving():
    place = make_place(make_opportunity(), make_volunteer(), Part.ARRIVED, arrived_at=now())

    with pytest.raises(NotThere):
        leave(place)


@pytest.mark.parametrize("state", [Standing.DRAFT, Standing.CLOSED, Standing.CANCELLED])
def test_what_is_not_open_takes_nobody(state):
    with pytest.raises(NotTaking):
        sign_up(make_opportunity(state=state), make_volunteer())


def test_what_has_begun_takes_nobody():
    begun = make_opportunity(starts_at=now() - timedelta(minutes=1), ends_at=at(12))

    with pytest.raises(NotTaking):
        sign_up(begun, make_volunteer())


def test_who_pauses_lacks_a_check_or_is_elsewhere_gets_no_place():
    opportunity, busy, pausing, lacking = (
        make_opportunity(),
        make_volunteer(),
        make_volunteer(),
        make_volunteer(),
    )
    sign_up(make_opportunity(starts_at=at(10), ends_at=at(14)), busy)
    pause(pausing, paused=True)
    drop_check(lacking, Checked.INTERVIEW, by=None)
    nurses = make_opportunity(skills=["first_aid"], starts_at=at(14), ends_at=at(16))

    for person, shift, refusal in (
        (busy, opportunity, Overlapping),
        (pausing, opportunity, NotServing),
        (lacking, opportunity, NotReady),
        (busy, nurses, NotReady),
    ):
        with pytest.raises(refusal):
            sign_up(shift, person)
    nurse = make_volunteer(answers=VOLUNTEER_ANSWERS | {"skills": {"skills": ["first_aid"]}})
    assert sign_up(nurses, nurse).state == Part.SIGNED_UP


@pytest.mark.django_db(transaction=True)
def test_a_race_for_the_last_place_fills_it_once():
    opportunity = make_opportunity(capacity=2)
    people = [make_volunteer() for _ in range(5)]
    gate = Barrier(len(people))

    def press(person):
        try:
            gate.wait()
            sign_up(opportunity, person)
        finally:
            connection.close()

    threads = [Thread(target=press, args=(person,)) for person in people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    held = Opportunity.objects.get()
    assert (held.state, held.taken) == (Standing.FULL, 2)
    assert sorted(Place.objects.values_list("state", flat=True)) == sorted(
        [Part.SIGNED_UP] * 2 + [Part.WAITING] * 3
    )
