"""What stands around a step's questions: its term, emergency numbers, the answer to a call."""

from django.http import HttpRequest
from django.utils.translation import get_language

from forms_engine.cases.services.calling import call_of
from forms_engine.forms.errors import UnknownForm
from forms_engine.forms.explained import explained
from forms_engine.forms.registry import published
from forms_engine.forms.standing import is_limited
from forms_engine.forms.types import Answers
from forms_engine.public.wizard.check import CHECK
from forms_engine.public.wizard.gate import Visit

CALLED = "called"


def around(request: HttpRequest, visit: Visit, step_key: str) -> dict[str, object]:
    """The context of a step's page that does not come from its questions."""
    return {
        "until": visit.run.expires_at,
        "urgent": is_urgent(visit.answers),
        "before_sending": step_key == CHECK,
        "limited": step_key == CHECK and _is_limited(visit),
        "explained": explained(visit.form.code, step_key, get_language() or "ar"),
        "called": call_of(visit.run) if CALLED in request.GET else None,
    }


def _is_limited(visit: Visit) -> bool:
    """Whether it counts who sends first; a form that was taken down meanwhile says nothing."""
    try:
        return is_limited(published(visit.form.code))
    except UnknownForm:
        return False


def is_urgent(answers: Answers) -> bool:
    """Whether the person has said that help is needed now, wherever the form asks it."""
    return any(given.get("urgency") == "urgent" for given in answers.values())
