"""Everything that a volunteer's own page prints."""

from dataclasses import dataclass

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from forms_engine.clock.time import now
from forms_engine.forms.questions.statement import Statement
from forms_engine.volunteers.age import age_of
from forms_engine.volunteers.charter import charter
from forms_engine.volunteers.enums import AHEAD, SERVED, Answer, Checked, Part
from forms_engine.volunteers.exceptions import listed
from forms_engine.volunteers.labels import Names, place_name
from forms_engine.volunteers.models import Invite, Place, Profile, Trait
from forms_engine.volunteers.queries import invites_to, joinable, places_held_by
from forms_engine.volunteers.services.checks import missing
from forms_engine.volunteers.times import day_and_time, duration, shift

from .facts import Shown, shown

TAGS = {
    Part.SIGNED_UP: "success",
    Part.WAITING: "warning",
    Part.OFFERED: "warning",
    Part.COMPLETED: "success",
}
MOST = 20
PAST = 100


@dataclass(frozen=True, kw_only=True)
class Mine:
    """One of the volunteer's places."""

    pk: int
    title: str
    time: str
    where: str
    label: str
    tag: str
    offered: bool
    until: str


@dataclass(frozen=True, kw_only=True)
class Asked:
    """An invitation with the least that helps: place, time, language."""

    pk: int
    place: str
    time: str
    language: str
    answer: str
    yes: bool
    no: bool


@dataclass(frozen=True, kw_only=True)
class OwnPage:
    """The parts of the page."""

    reference: str
    paused: bool
    charter: Statement | None
    missing: str
    mine: list[Mine]
    asked: list[Asked]
    open: list[Shown]
    hours: str
    served: list[dict[str, str]]
    code: str
    places: list[dict[str, object]]


def page_of(profile: Profile) -> OwnPage:
    """Read the volunteer for themselves."""
    lacking, held = missing(profile), list(places_held_by(profile)[:PAST])
    served = [place for place in held if place.state in SERVED and place.minutes]
    coming = [one for one in held if one.state in AHEAD and one.opportunity.starts_at > now()]
    certificate = profile.certificates.filter(revoked_at=None).first()
    return OwnPage(
        reference=profile.case.reference,
        paused=profile.paused_at is not None,
        charter=charter() if Checked.CHARTER in lacking else None,
        missing=listed([kind for kind in lacking if kind != Checked.CHARTER]),
        mine=[_mine(place) for place in reversed(coming)],
        asked=_invitations(profile),
        open=_open(profile, lacking),
        hours=duration(sum(place.minutes for place in served)) if served else "",
        served=[_served(place) for place in served],
        code=certificate.code if certificate else "",
        places=_places(profile),
    )


def _language() -> str:
    return get_language() or "ar"


def _mine(place: Place) -> Mine:
    held, until = place.opportunity, place.offered_until
    return Mine(
        pk=place.pk,
        title=held.title,
        time=shift(held, _language()),
        where=" · ".join(part for part in (place_name(held.place), held.spot) if part),
        label=place.get_state_display(),
        tag=TAGS.get(Part(place.state), "info"),
        offered=place.state == Part.OFFERED,
        until=day_and_time(until, _language()) if until else "",
    )


def _invitations(profile: Profile) -> list[Asked]:
    rows = list(invites_to(profile)[:MOST])
    names = Names() if rows else None
    return [_asked(row, names) for row in rows if names]


def _asked(row: Invite, names: Names) -> Asked:
    return Asked(
        pk=row.pk,
        place=place_name(row.place),
        time=day_and_time(row.starts_at, _language()),
        language=names.words(Trait.Sort.LANGUAGE, [row.language]) if row.language else _("any"),
        answer="" if row.answer == Answer.NONE else row.get_answer_display(),
        yes=row.answer == Answer.YES,
        no=row.answer == Answer.NO,
    )


def _open(profile: Profile, lacking: list[Checked]) -> list[Shown]:
    """What this volunteer may join by age; nothing in a pause or while a check is missing."""
    if profile.paused_at or lacking:
        return []
    found = joinable(profile).filter(minimum_age__lte=age_of(profile))
    return [shown(one) for one in found[:MOST]]


def _served(place: Place) -> dict[str, str]:
    held = place.opportunity
    return {
        "title": held.title,
        "hours": duration(place.minutes),
        "time": f"{place.get_state_display()} · {shift(held, _language())}",
    }


def _places(profile: Profile) -> list[dict[str, object]]:
    rows = profile.traits.filter(sort=Trait.Sort.PLACE).values_list("code", flat=True)
    held = set(rows)
    pairs = Names().pairs[Trait.Sort.PLACE]
    return [{"code": code, "label": label, "held": code in held} for code, label in pairs]
