"""Forms that staff key in for somebody."""

from builders.forms import TYPED, frozen
from builders.staff import make_staff
from builders.uploads import TYPED_PAPERS, make_upload_form
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


def make_upload_keying(*, by: User | None = None, language: str = "ar", **settings) -> Keying:
    """A form that asks for papers, begun to be keyed in; `settings` are the question's."""
    version = frozen(make_upload_form(**settings))
    by = by or make_staff(role=Role.RECEPTION)
    return begin(version, by=by, language=language, channel=Channel.LETTER)


def whole_papers(**changed: list[str]) -> dict[str, list[str]]:
    """Every box of that form with its usual answer."""
    boxes = {key: typed for step in TYPED_PAPERS.values() for key, typed in step.items()}
    return boxes | {"how": ["signed_on_paper"], **changed}


def whole(code: str = "help", **changed: list[str]) -> dict[str, list[str]]:
    """Every box of a whole page with its usual answer; None takes a box away."""
    boxes = {key: typed for step in TYPED[code].values() for key, typed in step.items()}
    boxes |= {"how": ["spoken_to_staff"], **changed}
    return {key: typed for key, typed in boxes.items() if typed is not None}
