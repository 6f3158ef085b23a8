"""The orders of the queue and the places of their pages."""

from datetime import timedelta

import pytest

from builders.cases import make_case
from builders.staff import make_staff
from forms_engine.cases.enums import State
from forms_engine.cases.filters import Filters
from forms_engine.cases.ordering import Order, Sort, order_of
from forms_engine.cases.pagination import keyset
from forms_engine.cases.queries import queue, queue_page
from forms_engine.clock.time import now, today
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db


def _cases():
    """Three cases: the first came last, moved first, and is due in the middle."""
    plan = [(1, 9, 5), (3, 8, 2), (2, 7, 9)]
    return [
        make_case(
            received_at=now() - timedelta(hours=received),
            moved_at=now() - timedelta(minutes=moved),
            due_on=today() + timedelta(days=due),
        )
        for received, moved, due in plan
    ]


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        (Sort.DUE, [1, 0, 2]),
        (Sort.NEWEST, [0, 2, 1]),
        (Sort.OLDEST, [1, 2, 0]),
        (Sort.MOVED, [2, 1, 0]),
    ],
)
def test_each_order_leads_through_its_pages_and_back(sort, expected):
    cases, clerk = _cases(), make_staff(role=Role.RECEPTION)
    order, every = order_of(sort, ended=False), queue(clerk)

    first = keyset(every, size=1, order=order)
    second = keyset(every, size=1, order=order, cursor=first.next)
    third = keyset(every, size=1, order=order, cursor=second.next)
    back = keyset(every, size=1, order=order, cursor=third.previous)

    seen = first.items + second.items + third.items
    assert [cases.index(case) for case in seen] == expected
    assert (back.items, third.next, first.previous) == (second.items, "", "")


def test_cases_of_one_instant_are_neither_lost_nor_doubled():
    at, clerk = now(), make_staff(role=Role.RECEPTION)
    cases = {make_case(received_at=at) for _ in range(5)}
    order = order_of(Sort.NEWEST, ended=False)

    page = keyset(queue(clerk), size=2, order=order)
    seen = list(page.items)
    while page.next:
        page = keyset(queue(clerk), size=2, order=order, cursor=page.next)
        seen += page.items

    assert (len(seen), set(seen)) == (5, cases)


def test_ended_cases_start_with_the_latest():
    clerk, earlier = make_staff(role=Role.RECEPTION), today() - timedelta(days=2)
    first = make_case(state=State.CLOSED, due_on=earlier)
    last = make_case(state=State.CLOSED, due_on=today())

    assert queue_page(clerk, Filters(ended=True)).items == [last, first]


@pytest.mark.parametrize("sort", Sort)
def test_a_cursor_of_another_order_or_none_is_page_one(sort):
    case, clerk = make_case(), make_staff(role=Role.RECEPTION)
    wrong = ["x", "a" + "9" * 200, "a\0", f"a20260101{case.pk.hex[:-1]}", "b" + case.pk.hex]

    pages = [queue_page(clerk, Filters(), cursor=cursor, sort=sort).items for cursor in wrong]

    assert pages == [[case]] * 5


@pytest.mark.parametrize("typed", ["", "x", "-due_on", "\0", "DUE"])
def test_an_unknown_order_is_the_default(typed):
    assert Sort.read(typed) is Sort.DUE


def test_a_place_is_read_as_it_was_written():
    case = make_case()

    places = [Order(column).read_key(Order(column).key(case)) for column in ("due_on", "moved_at")]

    assert places == [case.due_on, case.moved_at]


@pytest.mark.parametrize("sort", Sort)
@pytest.mark.parametrize("many", [1, 3])
def test_every_order_costs_one_query(sort, many, django_assert_num_queries):
    clerk = make_staff(role=Role.RECEPTION)
    for _ in range(many):
        make_case(assignee=clerk)
    assert clerk.roles

    with django_assert_num_queries(1):
        page = queue_page(clerk, Filters(), sort=sort)
        assert [case.assignee for case in page.items] == [clerk] * many
