"""From a case to the volunteers' room: a volunteer's own screen, or a search for one."""

from django.urls import reverse
from django.utils.translation import gettext as _

from forms_engine.cases.enums import Kind
from forms_engine.cases.models import Case
from forms_engine.staff.models import User

from ..permissions import may_open


def doors(case: Case, user: User) -> list[dict[str, str]]:
    """The links that are open to `user` from here."""
    found = []
    if case.kind == Kind.VOLUNTEER and may_open(user, "volunteer"):
        label, screen = _("Checks, opportunities and hours"), "desk:volunteer"
        found.append({"label": label, "url": reverse(screen, args=[case.reference])})
    if case.kind == Kind.HELP and case.is_open and may_open(user, "match"):
        label, screen = _("Find a volunteer"), "desk:match"
        found.append({"label": label, "url": reverse(screen, args=[case.reference])})
    return found
