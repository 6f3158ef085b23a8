"""Writes to volunteers about opportunities, in their own language and with the least that helps."""

from datetime import datetime

from django.utils import translation

from forms_engine.cases.behalf import addressee
from forms_engine.cases.services.tell import language_of, tell

from ..labels import place_name
from ..models import Opportunity, Profile
from ..times import day_and_time, shift


def spoken(profile: Profile, template: str) -> str:
    """The language in which this volunteer is told by `template`."""
    return language_of(profile.case, addressee(profile.case), template)


def place_in(code: str, language: str) -> str:
    """A place in words of `language`."""
    with translation.override(language):
        return place_name(code)


def tell_of(
    profile: Profile,
    template: str,
    opportunity: Opportunity,
    *,
    dedupe: str,
    until: datetime | None = None,
) -> None:
    """Queue one message about `opportunity` in the caller's transaction."""
    language = spoken(profile, template)
    context = {
        "title": opportunity.in_language("title", language),
        "date": shift(opportunity, language),
        "place": place_in(opportunity.place, language),
        "until": day_and_time(until, language) if until else "",
    }
    tell(profile.case, template, dedupe=f"{profile.case_id}:{dedupe}", context=context)
