"""Makes, changes, opens, closes and cancels opportunities; a cancellation tells everybody."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from forms_engine.audit.services import record
from forms_engine.clock.time import now
from forms_engine.staff.models import User

from ..age import is_night
from ..enums import AHEAD, HOLDING, Part, Standing
from ..exceptions import NotThere, TooSmall
from ..models import Opportunity, Place
from .places import WITH_PERSON, locked, settle
from .telling import tell_of

Facts = Mapping[str, Any]  # a cleaned form: column → value
TOLD = ("starts_at", "ends_at", "place", "spot_ar", "spot_en")
MOVES: dict[str, tuple[tuple[Standing, ...], Standing]] = {
    "open": ((Standing.DRAFT, Standing.CLOSED), Standing.OPEN),
    "close": ((Standing.OPEN, Standing.FULL), Standing.CLOSED),
}
CANCELLABLE = (Standing.DRAFT, Standing.OPEN, Standing.FULL, Standing.CLOSED)


def make_opportunity(facts: Facts, *, by: User) -> Opportunity:
    """A new draft, coordinated by whoever makes it unless `facts` say otherwise."""
    values = {"coordinator": by, **facts}
    with transaction.atomic():
        made = Opportunity(**values, made_at=now())
        made.night = is_night(made.starts_at, made.ends_at)
        made.save()
        record(made.stream, "opportunity.made", by=by)
    return made


def change_opportunity(opportunity: Opportunity, facts: Facts, *, by: User) -> Opportunity:
    """Change it; who holds or awaits a place is told of another time or place.

    Raises TooSmall where more places are held than the new capacity has, NotThere once cancelled.
    """
    with transaction.atomic():
        held = locked(opportunity.pk)
        if held.state == Standing.CANCELLED:
            raise NotThere
        if facts["capacity"] < held.places.filter(state__in=HOLDING).count():
            raise TooSmall
        moved = any(getattr(held, name) != facts[name] for name in TOLD)
        for name, value in facts.items():
            setattr(held, name, value)
        held.night = is_night(held.starts_at, held.ends_at)
        _save(held)
        record(held.stream, "opportunity.changed", by=by, facts={"told": moved})
        if moved and held.state != Standing.DRAFT:
            _tell_all(held, "changed")
    return held


def _save(held: Opportunity) -> None:
    """Write it in one statement in which the state already agrees with the capacity."""
    if held.state in (Standing.OPEN, Standing.FULL):
        held.state = Standing.OPEN if held.taken < held.capacity else Standing.FULL
    held.save()
    settle(held)


def move_opportunity(opportunity: Opportunity, move: str, *, by: User) -> Opportunity:
    """ "open" or "close" it; raises NotThere where that does not start."""
    sources, target = MOVES[move]
    with transaction.atomic():
        held = locked(opportunity.pk)
        if held.state not in sources or (target == Standing.OPEN and held.starts_at <= now()):
            raise NotThere
        held.state = target
        record(held.stream, f"opportunity.{move}", by=by)
        _save(held)
    return held


def cancel_opportunity(opportunity: Opportunity, *, by: User) -> int:
    """Cancel it for good and tell everybody who holds or awaits a place; how many were told.

    Raises NotThere once it has been cancelled or somebody has arrived.
    """
    with transaction.atomic():
        held = locked(opportunity.pk)
        begun = held.places.filter(state__in=HOLDING).exclude(state__in=AHEAD)
        if held.state not in CANCELLABLE or begun.exists():
            raise NotThere
        held.state = Standing.CANCELLED
        told = _tell_all(held, "cancelled")
        held.places.filter(state__in=AHEAD).update(state=Part.CANCELLED, offered_until=None)
        record(held.stream, "opportunity.cancelled", by=by, facts={"told": told})
        settle(held)
    return told


def _tell_all(held: Opportunity, what: str) -> int:
    rows = Place.objects.filter(opportunity=held, state__in=AHEAD).select_related(WITH_PERSON)
    at = f"{now():%Y%m%d%H%M%S%f}"
    for place in rows:
        dedupe = f"{what}:{place.pk}:{at}"
        tell_of(place.profile, f"opportunity_{what}", held, dedupe=dedupe)
    return len(rows)
