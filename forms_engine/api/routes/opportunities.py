"""Opportunities to volunteer: the list, one whole, and signing up as on the page."""

from collections.abc import Iterable
from typing import Annotated

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from ninja import Router
from ninja.params.functions import Query

from forms_engine.api.language import speak
from forms_engine.api.limits import counters
from forms_engine.api.opportunity_schemas import (
    CodedOut,
    OpportunityLine,
    OpportunityList,
    OpportunityOut,
    PlaceOut,
)
from forms_engine.api.params import Language
from forms_engine.api.problems import Problem
from forms_engine.api.schemas import ProblemOut, StateOut, TrackIn
from forms_engine.api.words import direction, moment_out
from forms_engine.cases.exceptions import UnknownCase
from forms_engine.vault.errors import KeyDestroyed
from forms_engine.volunteers.enums import Part, Standing
from forms_engine.volunteers.exceptions import VolunteerError
from forms_engine.volunteers.labels import Names, place_name
from forms_engine.volunteers.models import Opportunity, Place, Profile, Trait
from forms_engine.volunteers.queries import published
from forms_engine.volunteers.services.entering import volunteer_of
from forms_engine.volunteers.services.places import sign_up
from forms_engine.volunteers.times import shift

router = Router(tags=["opportunities"])
SIZE = 20
Start = Annotated[
    int, Query(0, ge=0, le=99_999, description="How many to skip: `next` of the page before.")
]


@router.get(
    "/opportunities",
    response={200: OpportunityList, 422: ProblemOut},
    summary="List the opportunities to volunteer",
    operation_id="list_opportunities",
)
def list_opportunities(
    request: HttpRequest, start: Start = 0, language: Language = None
) -> OpportunityList:
    """What is ahead and open or full, the next first, twenty at a time."""
    speak(request, _languages())
    rows = list(published()[start : start + SIZE + 1])
    lines = [_line(row) for row in rows[:SIZE]]
    return OpportunityList(opportunities=lines, next=start + SIZE if len(rows) > SIZE else None)


@router.get(
    "/opportunities/{opportunity}",
    response={200: OpportunityOut, 404: ProblemOut, 422: ProblemOut},
    summary="Read an opportunity",
    operation_id="read_opportunity",
)
def read_opportunity(
    request: HttpRequest, opportunity: int, language: Language = None
) -> OpportunityOut:
    """All that the page says of it."""
    held, names = _held(opportunity), Names()
    speak(request, _languages())
    return OpportunityOut(
        **_line(held).model_dump(),
        what=held.what,
        spot=held.spot,
        languages=_coded(names, Trait.Sort.LANGUAGE, held.languages),
        skills=_coded(names, Trait.Sort.SKILL, held.skills),
        minimum_age=held.minimum_age,
        supervised=held.supervised,
        night=held.night,
        waiting=held.places.filter(state=Part.WAITING).count(),
    )


@router.post(
    "/opportunities/{opportunity}/places",
    response={
        200: PlaceOut, 404: ProblemOut, 409: ProblemOut, 422: ProblemOut, 429: ProblemOut
    },
    summary="Sign up for an opportunity",
    operation_id="sign_up",
)  # fmt: skip
def take_place(
    request: HttpRequest, opportunity: int, body: TrackIn, language: Language = None
) -> PlaceOut:
    """Take a place or stand in the waiting list; the same again changes nothing.

    Only an accepted volunteer does, proved by reference and digits as in tracking.
    """
    held = _held(opportunity)
    counters().track(request, body.reference)
    try:
        profile = volunteer_of(body.reference, body.last4)
    except (UnknownCase, KeyDestroyed):
        detail = _("We found no accepted volunteer with this reference and these digits")
        raise Problem(404, "unknown-volunteer", detail) from None
    counters().tracked(request, body.reference)
    try:
        return _place(profile, sign_up(held, profile))
    except VolunteerError as refusal:
        raise Problem(409, _code(refusal), str(refusal.words)) from None


def _held(pk: int) -> Opportunity:
    held = published().filter(pk=pk).first() if pk < 2**63 else None
    if held is None:
        raise Problem(404, "unknown-opportunity", _("There is no such opportunity now."))
    return held


def _language() -> str:
    return get_language() or "ar"


def _spoken() -> str:
    """The language of an opportunity's own words: Arabic, or English for every other."""
    return "ar" if _language().startswith("ar") else "en"


def _languages() -> str:
    """All that the answer speaks: the opportunity's own words, and the dates and names."""
    return ", ".join(dict.fromkeys([_spoken(), _language()]))


def _line(held: Opportunity) -> OpportunityLine:
    """Its own words are in Arabic or English, and so `lang` may differ from that of the dates."""
    return OpportunityLine(
        id=held.pk,
        title=held.title,
        lang=_spoken(),
        dir=direction(_spoken()),
        starts=moment_out(held.starts_at, _language()),
        ends=moment_out(held.ends_at, _language()),
        time=shift(held, _language()),
        place=CodedOut(code=held.place, label=place_name(held.place)),
        state="full" if held.state == Standing.FULL else "open",
        free=held.capacity - held.taken,
        url=settings.RAKEEN_BASE_URL + reverse("public:opportunity", args=[held.pk]),
    )


def _coded(names: Names, sort: Trait.Sort, codes: Iterable[str]) -> list[CodedOut]:
    return [CodedOut(code=code, label=names.words(sort, [code])) for code in codes]


def _place(profile: Profile, place: Place) -> PlaceOut:
    own = reverse("public:volunteering", args=[profile.case.reference])
    return PlaceOut(
        opportunity=place.opportunity_id,
        state=StateOut(code=place.state, label=str(Part(place.state).label)),
        lang=_language(),
        dir=direction(_language()),
        own_url=settings.RAKEEN_BASE_URL + own,
    )


def _code(refusal: VolunteerError) -> str:
    """The stable code of a refusal: NotTaking is "not-taking"."""
    name = type(refusal).__name__
    return "".join(f"-{c.lower()}" if c.isupper() else c for c in name).lstrip("-")
