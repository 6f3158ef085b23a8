"""Places and the waiting list: each change holds the opportunity, so no place is given twice.

The row is locked (PostgreSQL) or the whole transaction is (SQLite); the database itself refuses
more places than there are.
"""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q

from forms_engine.audit.services import record
from forms_engine.clock.time import now
from forms_engine.outbox.services import enqueue
from forms_engine.staff.models import User

from ..enums import AHEAD, HOLDING, TAKING, Part, Standing
from ..exceptions import NotTaking, NotThere, OfferOver
from ..fitting import require_fit
from ..models import Opportunity, Place, Profile
from .telling import tell_of

OFFER_OVER = "volunteers.offer_over"
WITH_PERSON = "profile__case__key"


def locked(pk: int) -> Opportunity:
    """The opportunity, held until the end of the transaction."""
    return Opportunity.objects.select_for_update().get(pk=pk)


def sign_up(opportunity: Opportunity, profile: Profile) -> Place:
    """Take a place, or stand in the waiting list; a second press changes nothing.

    Raises NotTaking, or what speaks against this volunteer in this opportunity.
    """
    with transaction.atomic():
        held = locked(opportunity.pk)
        place = held.places.filter(profile=profile).first()
        if place is not None and place.state in (*AHEAD, *HOLDING):
            return place
        if held.state not in TAKING or held.starts_at <= now():
            raise NotTaking
        require_fit(profile, held)
        state = Part.SIGNED_UP if held.state == Standing.OPEN else Part.WAITING
        place = place or Place(opportunity=held, profile=profile)
        place.state, place.asked_at = state, now()
        place.save()
        _told(place, held, "joined" if state == Part.SIGNED_UP else "waiting")
        settle(held)
    return place


def _told(place: Place, opportunity: Opportunity, what: str) -> None:
    """Record what became of the place, and write to the volunteer."""
    facts = {"volunteer": place.profile_id}
    record(opportunity.stream, f"place.{what}", by=None, facts=facts)
    dedupe = f"{what}:{place.pk}:{place.asked_at:%Y%m%d%H%M%S%f}"
    tell_of(place.profile, f"opportunity_{what}", opportunity, dedupe=dedupe)


def leave(place: Place, *, by: User | None = None) -> None:
    """Give a place back, or leave the waiting list; a free place goes to the first who waits.

    Raises NotThere once the volunteer has arrived or the place is gone.
    """
    with transaction.atomic():
        held = locked(place.opportunity_id)
        _move(place, AHEAD, Part.LEFT)
        record(held.stream, "place.left", by=by, facts={"volunteer": place.profile_id})
        settle(held)


def accept_offer(place: Place) -> None:
    """Take the offered place; raises OfferOver after its time, NotThere where none is offered."""
    with transaction.atomic():
        held = locked(place.opportunity_id)
        place.refresh_from_db()
        until = place.offered_until
        if place.state == Part.LAPSED or (until is not None and until <= now()):
            raise OfferOver
        _move(place, (Part.OFFERED,), Part.SIGNED_UP)
        _told(place, held, "joined")


def lapse(place: Place) -> None:
    """Pass an offer on whose time is over; anything else is left as it is."""
    with transaction.atomic():
        held = locked(place.opportunity_id)
        over = Q(state=Part.OFFERED, offered_until__lte=now())
        lapsed = Place.objects.filter(over, pk=place.pk)
        if lapsed.update(state=Part.LAPSED, offered_until=None):
            record(held.stream, "place.lapsed", by=None, facts={"volunteer": place.profile_id})
            settle(held)


def leave_all(profile: Profile) -> None:
    """Free every place of a volunteer who has stopped, for those who wait."""
    for place in profile.places.filter(state__in=AHEAD):
        leave(place)


def _move(place: Place, sources: tuple[Part, ...], target: Part) -> None:
    """Compare and set; raises NotThere if the place does not stand at one of `sources`."""
    found = Place.objects.filter(pk=place.pk, state__in=sources)
    if not found.update(state=target, offered_until=None):
        raise NotThere
    place.refresh_from_db()


def settle(held: Opportunity) -> None:
    """Offer free places to those who wait longest, then write down how many are taken."""
    held.taken = held.places.filter(state__in=HOLDING).count()
    if held.state in TAKING and held.starts_at > now():
        waiting = held.places.filter(state=Part.WAITING).select_related(WITH_PERSON)
        for place in waiting[: max(held.capacity - held.taken, 0)]:
            _offer(place, held)
            held.taken += 1
    if held.state in TAKING:
        held.state = Standing.FULL if held.taken >= held.capacity else Standing.OPEN
    held.save(update_fields=["taken", "state"])


def _offer(place: Place, held: Opportunity) -> None:
    place.state, place.offers = Part.OFFERED, place.offers + 1
    place.offered_until = until = _until(held)
    place.save(update_fields=["state", "offers", "offered_until"])
    record(held.stream, "place.offered", by=None, facts={"volunteer": place.profile_id})
    key = f"{place.pk}:{place.offers}"
    enqueue(OFFER_OVER, key, {"place": place.pk}, due_at=until)
    tell_of(place.profile, "opportunity_offered", held, dedupe=f"offered:{key}", until=until)


def _until(held: Opportunity) -> datetime:
    """When an offer ends: after the opportunity's hours, and never after the shift has begun."""
    return min(now() + timedelta(hours=held.offer_hours), held.starts_at)
