"""A volunteer proves to be one as an applicant does in tracking: by reference and digits."""

from forms_engine.cases.enums import Kind, State
from forms_engine.cases.exceptions import UnknownCase
from forms_engine.cases.services.track import find

from ..models import Profile
from .profiles import make_profile


def volunteer_of(reference: str, last4: str) -> Profile:
    """The profile of an accepted volunteer; raises UnknownCase for everybody else."""
    case = find(reference, last4)
    if case.kind != Kind.VOLUNTEER or case.state != State.ACTIVE:
        raise UnknownCase
    return make_profile(case)
