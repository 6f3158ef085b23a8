"""Finds volunteers for a case: by language, skill and season."""

from django.db.models import QuerySet

from forms_engine.cases.enums import State

from .models import Profile, Trait


def active() -> QuerySet[Profile]:
    """Accepted volunteers who have not left."""
    return Profile.objects.filter(case__state=State.ACTIVE).select_related("case")


def matching(*, language: str = "", skill: str = "", season: str = "") -> QuerySet[Profile]:
    """Active volunteers who have every code that is given, longest accepted first."""
    wanted = {
        Trait.Sort.LANGUAGE: language,
        Trait.Sort.SKILL: skill,
        Trait.Sort.SEASON: season,
    }
    found = active()
    for sort, code in wanted.items():
        if code:
            found = found.filter(
                pk__in=Trait.objects.filter(sort=sort, code=code).values("profile")
            )
    return found.order_by("case__decided_at", "pk")
