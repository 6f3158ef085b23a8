"""Opportunities change, open, close and are cancelled; whoever it concerns is told."""

import pytest

from builders.staff import make_staff
from builders.volunteers import at, facts_of, make_opportunity, make_volunteer
from forms_engine.messages.queries import about
from forms_engine.volunteers.enums import Part, Standing
from forms_engine.volunteers.exceptions import NotThere, TooSmall
from forms_engine.volunteers.services.attendance import mark
from forms_engine.volunteers.services.places import sign_up
from forms_engine.volunteers.services.shifts import (
    cancel_opportunity,
    change_opportunity,
    move_opportunity,
)
from forms_engine.volunteers.services.shifts import (
    make_opportunity as made_by,
)

pytestmark = pytest.mark.django_db


def states(opportunity):
    return [place.state for place in opportunity.places.all()]


def last(place):
    return [m.template for m in about(place.profile.case.stream)][-1]


def test_a_draft_is_opened_closed_and_opened_again():
    staff = make_staff()
    draft = made_by(facts_of(starts_at=at(18), ends_at=at(22)), by=staff)

    walked = [move_opportunity(draft, move, by=staff).state for move in ("open", "close", "open")]

    assert (draft.state, draft.night, draft.coordinator) == (Standing.DRAFT, True, staff)
    assert walked == [Standing.OPEN, Standing.CLOSED, Standing.OPEN]
    with pytest.raises(NotThere):
        move_opportunity(draft, "open", by=staff)


def test_more_room_is_offered_to_those_who_wait_and_less_than_is_held_is_refused():
    staff, opportunity = make_staff(), make_opportunity(capacity=1)
    for _ in range(3):
        sign_up(opportunity, make_volunteer())

    grown = change_opportunity(opportunity, facts_of(capacity=2), by=staff)

    assert states(opportunity) == [Part.SIGNED_UP, Part.OFFERED, Part.WAITING]
    assert (grown.state, grown.taken) == (Standing.FULL, 2)
    with pytest.raises(TooSmall):
        change_opportunity(opportunity, facts_of(capacity=1), by=staff)


def test_another_time_is_told_to_all_and_another_title_to_nobody():
    staff, opportunity = make_staff(), make_opportunity(capacity=1)
    places = [sign_up(opportunity, make_volunteer()) for _ in range(2)]

    facts = facts_of(capacity=1, starts_at=opportunity.starts_at, ends_at=opportunity.ends_at)
    change_opportunity(opportunity, facts | {"title_en": "Guiding"}, by=staff)
    before = [last(place) for place in places]
    change_opportunity(opportunity, facts | {"starts_at": at(9)}, by=staff)

    assert before == ["opportunity_joined", "opportunity_waiting"]
    assert [last(place) for place in places] == ["opportunity_changed"] * 2


def test_a_cancellation_tells_everybody_and_offers_nothing():
    staff, opportunity = make_staff(), make_opportunity(capacity=1)
    places = [sign_up(opportunity, make_volunteer()) for _ in range(2)]

    told = cancel_opportunity(opportunity, by=staff)

    opportunity.refresh_from_db()
    assert (told, opportunity.state, opportunity.taken) == (2, Standing.CANCELLED, 0)
    assert states(opportunity) == [Part.CANCELLED] * 2
    assert [last(place) for place in places] == ["opportunity_cancelled"] * 2


def test_what_has_begun_is_not_cancelled():
    staff, opportunity = make_staff(), make_opportunity()
    mark(sign_up(opportunity, make_volunteer()), "arrived", by=staff)

    with pytest.raises(NotThere):
        cancel_opportunity(opportunity, by=staff)
