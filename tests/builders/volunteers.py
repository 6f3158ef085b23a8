"""Makes volunteers: an application case and its profile."""

from builders.cases import BASIL, VOLUNTEER_ANSWERS, make_case
from forms_engine.cases.enums import Kind, State
from forms_engine.cases.models import Case
from forms_engine.cases.sealed import Answers
from forms_engine.volunteers.models import Profile
from forms_engine.volunteers.services import make_profile


def make_application(
    *, state: State = State.RECEIVED, answers: Answers = VOLUNTEER_ANSWERS
) -> Case:
    """An application to volunteer by Basil."""
    return make_case(Kind.VOLUNTEER, state=state, applicant=BASIL, answers=answers, service="")


def make_volunteer(*, answers: Answers = VOLUNTEER_ANSWERS) -> Profile:
    """An accepted volunteer."""
    return make_profile(make_application(state=State.ACTIVE, answers=answers))
