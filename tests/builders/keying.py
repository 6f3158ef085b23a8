"""Forms that staff key in for somebody."""

from builders.forms import TYPED
from builders.staff import make_staff
from forms_engine.forms.registry import current
from forms_engine.runs.enums import Channel
from forms_engine.runs.models import Keying
from forms_engine.runs.services.keying import begin
from forms_engine.staff.enums import Role
from forms_engine.staff.models import User


def make_keying(
    code: str = "help",
    *,
    by: User | None = None,
    language: str = "ar",
    channel: str = Channel.PHONE,
    paper: str = "",
) -> Keying:
    """A form that a member of staff has begun to key in."""
    by = by or make_staff(role=Role.RECEPTION)
    return begin(current(code), by=by, language=language, channel=channel, paper=paper)


def whole(code: str = "help", **changed: list[str]) -> dict[str, list[str]]:
    """Every box of a whole page with its usual answer; None takes a box away."""
    boxes = {key: typed for step in TYPED[code].values() for key, typed in step.items()}
    boxes |= {"how": ["spoken_to_staff"], **changed}
    return {key: typed for key, typed in boxes.items() if typed is not None}
