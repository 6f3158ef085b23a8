"""An invitation whose address does not work goes by another way of the person."""

from uuid import UUID

from forms_engine.cases.models import Case
from forms_engine.clock.time import now

from ..models import Invitation

STREAM = "survey"


def case_of(key: str) -> Case | None:
    """The case of an invitation that is still open; nobody is asked again who has answered."""
    waiting = Invitation.objects.filter(pk=UUID(key), answered=False, expires_at__gt=now())
    invitation = waiting.first()
    if invitation is None:
        return None
    return Case.objects.select_related("key").filter(pk=invitation.case_id).first()
