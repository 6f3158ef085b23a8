"""What this room does when a case moves; registered when the app is ready."""

from forms_engine.cases.enums import Kind
from forms_engine.cases.models import Case
from forms_engine.outbox.handlers import Payload, Receipt, handler

from .services import make_profile


@handler("case.moved")
def follow_case(payload: Payload, /) -> Receipt | None:
    """Make the profile of a new volunteer application; every other move needs nothing here."""
    if payload["kind"] == Kind.VOLUNTEER and payload["action"] == "submit":
        make_profile(Case.objects.select_related("submission__key").get(pk=str(payload["case"])))
    return None
