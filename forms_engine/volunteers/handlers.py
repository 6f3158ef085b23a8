"""What this room does when a case moves or an offer ends; registered when the app is ready."""

from forms_engine.cases.enums import Kind
from forms_engine.cases.models import Case
from forms_engine.outbox.handlers import Payload, Receipt, handler

from .models import Place, Profile
from .services import make_profile
from .services.places import OFFER_OVER, lapse, leave_all


@handler("case.moved")
def follow_case(payload: Payload, /) -> Receipt | None:
    """Make the profile of a new volunteer application; free the places of one who stops."""
    if payload["kind"] != Kind.VOLUNTEER:
        return None
    if payload["action"] == "submit":
        make_profile(Case.objects.select_related("submission__key").get(pk=str(payload["case"])))
    if payload["action"] == "withdraw":
        for profile in Profile.objects.filter(case__pk=str(payload["case"])):
            leave_all(profile)
    return None


@handler(OFFER_OVER)
def end_offer(payload: Payload, /) -> Receipt | None:
    """Pass a place on that was offered and not taken in time."""
    for place in Place.objects.filter(pk=payload["place"]):
        lapse(place)
    return None
