"""Who may open which case: typed predicates of (user, case).

What is read of it is in cases.fields, what is done to it in the workflow tables.
"""

from collections.abc import Callable

from django.db.models import Q

from forms_engine.staff.enums import Role
from forms_engine.staff.models import User

from .enums import Kind, State
from .fields import Field, may_read
from .models import Case, Complaint

FROM_COMMITTEE = (
    State.COMMITTEE,
    State.ACCEPTED,
    State.REFUSED,
    State.REGISTERED,
    State.DELIVERED,
    State.CLOSED,
)
TO_DELIVER = (State.REGISTERED, State.DELIVERED)
HANDLERS = (
    Role.QUALITY,
    Role.RECEPTION,
    Role.VERIFICATION,
    Role.RESEARCHER,
    Role.COMMITTEE,
    Role.VOLUNTEER_COORDINATOR,
)
# Who decides writes to nobody: the committee votes on what is written.
CORRESPONDENTS = (
    Role.RECEPTION,
    Role.VERIFICATION,
    Role.RESEARCHER,
    Role.VOLUNTEER_COORDINATOR,
)

NOT_DELIVERING = tuple(state for state in State if state not in TO_DELIVER)
NOT_DECIDING = tuple(state for state in State if state not in FROM_COMMITTEE)

# Written as what is left out: a database then walks the queue in its own order and stops at the
# first page, where "kind in (...)" would have it collect and sort every match.
NO_VOLUNTEER = ~Q(kind=Kind.VOLUNTEER)
NO_OPINION = ~Q(kind=Kind.SUGGESTION) & ~Q(kind=Kind.COMPLAINT)
NO_WORDS = NO_OPINION & ~Q(kind=Kind.ENQUIRY)
SIGHT: dict[Role, Q] = {
    Role.RECEPTION: NO_VOLUNTEER,
    Role.VERIFICATION: NO_VOLUNTEER & NO_WORDS,
    Role.RESEARCHER: NO_VOLUNTEER & NO_OPINION,
    Role.COMMITTEE: NO_VOLUNTEER & NO_WORDS & ~Q(state__in=NOT_DECIDING),
    Role.VOLUNTEER_COORDINATOR: Q(kind=Kind.VOLUNTEER)
    | (NO_VOLUNTEER & NO_WORDS & ~Q(state__in=NOT_DELIVERING)),
    Role.QUALITY: NO_VOLUNTEER & ~Q(kind=Kind.HELP) & ~Q(kind=Kind.ENQUIRY),
    Role.AUDITOR: ~Q(kind=""),
}


Bar = Callable[[User], "Q | None"]
_bars: list[Bar] = []


def register_bar(bar: Bar) -> None:
    """Let a higher room keep cases from a person: `bar` gives a condition, None for nobody's."""
    if bar not in _bars:
        _bars.append(bar)


def sight(user: User) -> Q | None:
    """The condition on cases that `user` may see, or None for a role that sees none."""
    whole: Q | None = None
    for role in sorted(user.roles & SIGHT.keys()):
        whole = SIGHT[role] if whole is None else whole | SIGHT[role]
    return None if whole is None else whole & _unkept(user)


def _unkept(user: User) -> Q:
    """The condition on cases that nothing keeps from this person, whatever their roles."""
    whole = Q()
    for kept in filter(None, (bar(user) for bar in _bars)):
        whole &= ~kept
    return whole & _not_against(user)


def _not_against(user: User) -> Q:
    """Whoever is complained about does not see the complaint."""
    return ~Q(pk__in=Complaint.objects.filter(against=user).values("case"))


def may_see_any(user: User) -> bool:
    """True if the queue is of any use to `user`."""
    return sight(user) is not None


def may_see(user: User, case: Case) -> bool:
    """True if `user` may open this case: by role, and not kept from it by another room."""
    condition = sight(user)
    return condition is not None and Case.objects.filter(condition, pk=case.pk).exists()


def is_kept_from(user: User, case: Case) -> bool:
    """True for who stepped aside from this case or is complained about in it."""
    return not Case.objects.filter(_unkept(user), pk=case.pk).exists()


def is_handler(user: User) -> bool:
    """True if `user` works on whatever case they see."""
    return user.has_role(*HANDLERS)


def is_revealer(user: User, case: Case) -> bool:
    """True if `user`, who sees this case, may unmask an identity number; each time is recorded."""
    return may_read(user, case, Field.NUMBER)


def is_correspondent(user: User, case: Case) -> bool:
    """True if `user`, who sees this case, may write to the person, and set how."""
    return user.has_role(*CORRESPONDENTS) and may_read(user, case, Field.THREAD)


def may_handle(user: User, case: Case) -> bool:
    """True if `user` may take, pass on or annotate this case: whoever sees it, save the auditor."""
    return is_handler(user) and may_see(user, case)


def may_reveal(user: User, case: Case) -> bool:
    """As `is_revealer`, for a case that `user` may not even see."""
    return is_revealer(user, case) and may_see(user, case)


def may_correspond(user: User, case: Case) -> bool:
    """As `is_correspondent`, for a case that `user` may not even see."""
    return is_correspondent(user, case) and may_see(user, case)
