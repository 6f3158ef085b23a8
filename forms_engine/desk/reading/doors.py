"""From a case to other rooms: the member's vote, a volunteer's own screen, a search for one."""

from django.urls import reverse
from django.utils.translation import gettext as _

from forms_engine.cases.enums import Kind, State
from forms_engine.cases.models import Case
from forms_engine.committee.queries import unvoted
from forms_engine.staff.models import User

from ..permissions import may_open


def doors(case: Case, user: User) -> list[dict[str, str]]:
    """The links that are open to `user` from here."""
    found = _vote(case, user)
    if case.kind == Kind.VOLUNTEER and may_open(user, "volunteer"):
        label, screen = _("Checks, opportunities and hours"), "desk:volunteer"
        found.append({"label": label, "url": reverse(screen, args=[case.reference])})
    if case.kind == Kind.HELP and case.is_open and may_open(user, "match"):
        label, screen = _("Find a volunteer"), "desk:match"
        found.append({"label": label, "url": reverse(screen, args=[case.reference])})
    return found


def _vote(case: Case, user: User) -> list[dict[str, str]]:
    """The way to the vote that this case waits for from `user`."""
    if case.state != State.COMMITTEE or not may_open(user, "vote"):
        return []
    items = unvoted(user).filter(case=case)[:1]
    return [
        {"label": _("Vote on this case"), "url": reverse("desk:item", args=[item.pk])}
        for item in items
    ]
