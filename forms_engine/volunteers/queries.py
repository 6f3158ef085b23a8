"""Finds volunteers, opportunities and places: for the coordinator, for a case, for the site."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet

from forms_engine.cases.enums import State
from forms_engine.clock.time import now
from forms_engine.prepared import Slot

from .enums import HOLDING, TAKING
from .models import Invite, Opportunity, Place, Profile, Trait


def active() -> QuerySet[Profile]:
    """Accepted volunteers who have not left."""
    return Profile.objects.filter(case__state=State.ACTIVE).select_related("case")


def with_code(found: QuerySet[Profile], sort: str, code: str) -> QuerySet[Profile]:
    """Those who have this code."""
    return found.filter(pk__in=Trait.objects.filter(sort=sort, code=code).values("profile"))


def serving_at(found: QuerySet[Profile], place: str) -> QuerySet[Profile]:
    """Those who serve at this place: who named it, and who named none."""
    chosen = Trait.objects.filter(profile=OuterRef("pk"), sort=Trait.Sort.PLACE)
    return found.filter(Exists(chosen.filter(code=place)) | ~Exists(chosen))


def matching(
    *, language: str = "", skill: str = "", season: str = "", place: str = ""
) -> QuerySet[Profile]:
    """Active volunteers who do not pause and have every code given, longest accepted first."""
    wanted = {
        Trait.Sort.LANGUAGE: language,
        Trait.Sort.SKILL: skill,
        Trait.Sort.SEASON: season,
    }
    found = active().filter(paused_at=None)
    for sort, code in wanted.items():
        if code:
            found = with_code(found, sort, code)
    found = serving_at(found, place) if place else found
    return found.order_by("case__decided_at", "pk")


def for_case(
    *, language: str = "", skill: str = "", season: str = "", place: str = ""
) -> QuerySet[Profile]:
    """Matching volunteers who may be alone with a pilgrim: nobody under eighteen."""
    found = matching(language=language, skill=skill, season=season, place=place)
    return found.filter(minor=False)


def published(after: datetime | Slot | None = None) -> QuerySet[Opportunity]:
    """What the site shows: opportunities after now that are open or full, the next first."""
    coming = Opportunity.objects.filter(state__in=TAKING, starts_at__gt=after or now())
    return coming.order_by("starts_at", "pk")


def opportunities(*, state: str = "", past: bool = False) -> QuerySet[Opportunity]:
    """The coordinator's list: what is ahead, the next first, or what is over, the last first."""
    moment = now()
    ahead = Q(ends_at__lt=moment) if past else Q(ends_at__gte=moment)
    found = Opportunity.objects.filter(ahead).select_related("coordinator")
    found = found.filter(state=state) if state else found
    return found.order_by("-starts_at" if past else "starts_at", "pk")


def places_of(opportunity: Opportunity, states: Iterable[str]) -> QuerySet[Place]:
    """Who stands at one of `states` there, in the order in which they asked."""
    found = opportunity.places.filter(state__in=tuple(states))
    return found.select_related("profile__case__key").order_by("asked_at", "pk")


def places_held_by(profile: Profile) -> QuerySet[Place]:
    """All places of one volunteer, the latest shift first."""
    return profile.places.select_related("opportunity").order_by("-opportunity__starts_at", "pk")


def joinable(profile: Profile) -> QuerySet[Opportunity]:
    """Coming opportunities that this volunteer has not asked for yet."""
    asked = Place.objects.filter(profile=profile, state__in=("waiting", *HOLDING))
    return published().exclude(pk__in=asked.values("opportunity"))


def invites_to(profile: Profile) -> QuerySet[Invite]:
    """Invitations whose time has not come yet."""
    return profile.invites.filter(starts_at__gt=now()).order_by("starts_at", "pk")
