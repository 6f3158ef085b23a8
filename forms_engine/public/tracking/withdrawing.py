"""What is asked before something is withdrawn, in words that fit what it is."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from forms_engine.cases.enums import WORDED, Kind, State
from forms_engine.cases.models import Case


@dataclass(frozen=True, kw_only=True)
class Asked:
    """The question, what follows from a yes, and both buttons."""

    title: str | Promise
    text: str | Promise
    yes: str | Promise
    no: str | Promise


REQUEST = Asked(
    title=_("Withdraw this request?"),
    text=_(
        "We stop working on it, and it cannot be opened again. "
        "You can send a new request at any time."
    ),
    yes=_("Yes, withdraw it"),
    no=_("No, keep my request"),
)
WRITTEN = Asked(
    title=_("Withdraw what you sent?"),
    text=_(
        "We stop working on it, and it cannot be opened again. "
        "You can write to us anew at any time."
    ),
    yes=_("Yes, withdraw it"),
    no=_("No, keep it"),
)
APPLICATION = Asked(
    title=_("Withdraw your application?"),
    text=_("We stop reviewing it. You can apply again at any time."),
    yes=_("Yes, withdraw it"),
    no=_("No, keep my application"),
)
VOLUNTEERING = Asked(
    title=_("Stop volunteering?"),
    text=_(
        "Your places go to others, and we write to you no more about opportunities. "
        "You can apply again at any time."
    ),
    yes=_("Yes, stop"),
    no=_("No, go on"),
)


def asked_of(case: Case) -> Asked:
    """The words for this case as it stands."""
    if case.kind in WORDED:
        return WRITTEN
    if case.kind == Kind.VOLUNTEER:
        return VOLUNTEERING if case.state == State.ACTIVE else APPLICATION
    return REQUEST
