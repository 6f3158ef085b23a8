"""Whether one volunteer fits one opportunity, with the reason where not."""

from forms_engine.cases.enums import State
from forms_engine.clock.time import riyadh

from .age import age_of
from .enums import HOLDING, Checked
from .exceptions import NotReady, NotServing, Overlapping, TooYoung
from .models import Opportunity, Place, Profile
from .services.checks import FIRST_AID, missing, standing


def require_serving(profile: Profile) -> None:
    """Raise NotServing unless the volunteer is accepted and not pausing."""
    if profile.case.state != State.ACTIVE or profile.paused_at:
        raise NotServing


def require_fit(profile: Profile, opportunity: Opportunity) -> None:
    """Raise NotServing, NotReady, TooYoung or Overlapping; age is counted from the application."""
    require_serving(profile)
    day = riyadh(opportunity.ends_at).date()
    lacking = missing(profile, on=day)
    if FIRST_AID in opportunity.skills and Checked.HEALTH not in standing(profile, on=day):
        lacking = [*dict.fromkeys([*lacking, Checked.HEALTH])]
    if lacking:
        raise NotReady(lacking)
    if age_of(profile) < opportunity.minimum_age:
        raise TooYoung
    if _overlaps(profile, opportunity):
        raise Overlapping


def _overlaps(profile: Profile, opportunity: Opportunity) -> bool:
    held = Place.objects.filter(profile=profile, state__in=HOLDING).exclude(opportunity=opportunity)
    return held.filter(
        opportunity__starts_at__lt=opportunity.ends_at,
        opportunity__ends_at__gt=opportunity.starts_at,
    ).exists()
