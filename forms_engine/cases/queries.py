"""Reads cases: the queue, its small counts, and what a case screen shows."""

from dataclasses import dataclass

from django.db.models import QuerySet

from forms_engine.clock.time import today
from forms_engine.staff.models import User

from .enums import State
from .filters import Filters, about_to_pass, late
from .indexes import OF_A_PERSON
from .models import Case, CaseIndex
from .ordering import Sort, order_of
from .pagination import Count, Page, as_count, capped_count, count_up_to_cap, keyset
from .permissions import sight


def visible(user: User) -> QuerySet[Case]:
    """Every case that `user` may see, open or ended."""
    condition = sight(user)
    return Case.objects.none() if condition is None else Case.objects.filter(condition)


def queue(user: User, filters: Filters | None = None) -> QuerySet[Case]:
    """The cases of the queue, those due longest ago first; open ones unless asked otherwise."""
    cases = (filters or Filters()).apply(visible(user))
    return cases.select_related("assignee", "key", "enquiry").order_by("due_on", "pk")


def of_same_person(case: Case, user: User) -> QuerySet[Case]:
    """Other cases with this one's phone, e-mail or document, that `user` may see; latest first.

    Families share a phone: it may be the same person, no more is known.
    """
    facts = CaseIndex.objects.filter(case=case, purpose__in=OF_A_PERSON).values("digest")
    others = CaseIndex.objects.filter(digest__in=facts).exclude(case=case).values("case")
    return visible(user).filter(pk__in=others).order_by("-received_at")


def queue_page(user: User, filters: Filters, *, cursor: str = "", sort: Sort = Sort.DUE) -> Page:
    """One page of the queue in the order `sort`."""
    order = order_of(sort, ended=filters.looks_at_ended)
    return keyset(queue(user, filters), cursor=cursor, order=order)


@dataclass(frozen=True)
class Counts:
    """The numbers above the queue."""

    waiting: Count
    overdue: Count
    about_to_pass: Count
    waiting_for_applicant: Count
    unassigned: Count


def counts(user: User) -> Counts:
    """How much stands in the queue of `user`; each number stops at the cap. One query."""
    cases = visible(user).filter(is_open=True)
    wanted = (
        cases,
        cases.filter(late(today())),
        cases.filter(about_to_pass()),
        cases.filter(state=State.WAITING),
        cases.filter(assignee=None),
    )
    row = User.objects.filter(pk=user.pk).values_list(*map(count_up_to_cap, wanted)).get()
    return Counts(*map(as_count, row))


def mine(user: User) -> Count:
    """How many open cases `user` is responsible for, up to the cap."""
    return capped_count(visible(user).filter(is_open=True, assignee=user))


def is_overdue(case: Case) -> bool:
    """True if the next act is late; not while the applicant is asked, nor once ended."""
    return case.is_open and case.state != State.WAITING and case.due_on < today()
