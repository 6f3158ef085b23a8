"""Asks for somebody who was met on the ground and agreed to it (policy L13, L20)."""

from forms_engine.cases.models import Case
from forms_engine.staff.models import User

from .once import once
from .opening import Arrival


def ask_for(arrival: Arrival, *, by: User, key: str = "") -> Case:
    """The request for help; raises NoConsent, or AlreadySent."""
    with once(arrival, key=key, by=by) as case:
        return case
