"""The queue: what comes first, what filters and searches find, and how little it costs."""

from datetime import timedelta

import pytest

from builders.cases import (
    AMAL,
    BASIL,
    HUDA,
    make_case,
    make_complaint,
    make_enquiry,
    make_suggestion,
)
from builders.staff import make_staff
from builders.volunteers import make_application
from forms_engine.cases.enums import Kind, State
from forms_engine.cases.filters import Filters
from forms_engine.cases.models import CaseIndex
from forms_engine.cases.pagination import capped_count, keyset
from forms_engine.cases.queries import (
    counts,
    is_overdue,
    mine,
    of_same_person,
    queue,
    queue_page,
    visible,
)
from forms_engine.cases.sealed import Applicant
from forms_engine.clock.time import today
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db


def due(days):
    return {"due_on": today() + timedelta(days=days)}


def found(user, **given):
    return set(queue(user, Filters.read(given)))


def test_the_longest_overdue_comes_first():
    later, late, soon = make_case(**due(9)), make_case(**due(-3)), make_case(**due(1))

    assert list(queue(make_staff(role=Role.RECEPTION))) == [late, soon, later]


def test_each_role_sees_its_own_cases_only():
    request, enquiry = make_case(), make_enquiry()
    application, committee = make_application(), make_case(state=State.COMMITTEE)
    suggestion, complaint = make_suggestion(), make_complaint()
    opinions = {suggestion, complaint}

    seen = {role: set(visible(make_staff(role=role))) for role in Role}

    everything = {request, enquiry, application, committee, *opinions}
    assert seen == {
        Role.RECEPTION: {request, enquiry, committee, *opinions},
        Role.VERIFICATION: {request, committee},
        Role.RESEARCHER: {request, enquiry, committee},
        Role.COMMITTEE: {committee},
        Role.VOLUNTEER_COORDINATOR: {application},
        Role.QUALITY: opinions,
        Role.AUDITOR: everything,
        Role.EDITOR: set(),
        Role.LEGAL: set(),
        Role.BOARD: set(),
        Role.ADMINISTRATOR: set(),
    }


@pytest.mark.parametrize(
    "words",
    [
        "عبدالله",
        "عبد الله أمل",
        "أَمَل",
        "0501234567",
        "٠٥٠١٢٣٤٥٦٧",
        "+966 50 123 4567",
        "AMAL@example.org",
        "a 123 4567",
    ],
)
def test_search_finds_a_person_by_any_of_their_facts(words):
    wanted = make_case(applicant=AMAL, document="A1234567")
    make_case(applicant=BASIL, document="B7654321")

    assert found(make_staff(role=Role.RECEPTION), search=words) == {wanted}


def test_search_finds_a_case_by_its_reference_even_when_it_is_closed():
    wanted = make_case(state=State.CLOSED)
    make_case()

    typed = wanted.reference.lower().replace("-", " ")

    assert found(make_staff(role=Role.RECEPTION), search=typed) == {wanted}


@pytest.mark.parametrize("words", ["باسل أمل", "xx", "؟؟", "a@b", "12345"])
def test_search_for_nobody_finds_nothing(words):
    make_case(applicant=AMAL)
    make_case(applicant=BASIL)

    assert found(make_staff(role=Role.RECEPTION), search=words) == set()


def test_filters_narrow_the_queue():
    clerk = make_staff(role=Role.RECEPTION)
    own = make_case(assignee=clerk, service="food")
    urgent = make_case(urgent=True, **due(5))
    late = make_case(**due(-1), channel="phone")
    ended = make_case(state=State.CLOSED)
    asked = make_case(state=State.WAITING, **due(-9))

    assert found(clerk, assignee=str(clerk.pk)) == {own}
    assert found(clerk, assignee="none") == {urgent, late, asked}
    assert found(clerk, service="food") == {own}
    assert found(clerk, urgent="1") == {urgent}
    assert found(clerk, overdue="1") == {late}
    assert found(clerk, channel="phone") == {late}
    assert found(clerk, state="waiting") == {asked}
    assert found(clerk, ended="1") == {ended}
    assert found(clerk, state="closed") == {ended}
    assert found(clerk, kind="enquiry") == set()


def test_a_filter_that_means_nothing_is_ignored():
    case = make_case()
    given = {"state": "x", "kind": "\0", "assignee": "1 OR 1", "urgent": "yes", "page": "9"}

    assert found(make_staff(role=Role.RECEPTION), **given) == {case}


def test_a_waiting_case_is_never_overdue():
    waiting = make_case(state=State.WAITING, **due(-9))
    late = make_case(**due(-9))

    assert (is_overdue(waiting), is_overdue(late)) == (False, True)


def test_the_numbers_above_the_queue_count_what_stands_in_it():
    clerk = make_staff(role=Role.RECEPTION)
    make_case(assignee=clerk, **due(-1))
    make_case(state=State.WAITING)
    make_case(state=State.CLOSED)

    numbers = counts(clerk)

    assert {name: value.value for name, value in vars(numbers).items()} == {
        "waiting": 2,
        "overdue": 1,
        "about_to_pass": 0,
        "waiting_for_applicant": 1,
        "unassigned": 1,
    }
    assert mine(clerk).value == 1


def test_a_count_stops_at_its_cap():
    for _ in range(3):
        make_case()

    number = capped_count(visible(make_staff(role=Role.RECEPTION)), cap=2)

    assert str(number) == "2+"


def test_pages_lead_there_and_back_again():
    clerk = make_staff(role=Role.RECEPTION)
    cases = [make_case(**due(day)) for day in range(5)]
    every = queue(clerk)

    first = keyset(every, size=2)
    second = keyset(every, cursor=first.next, size=2)
    third = keyset(every, cursor=second.next, size=2)
    back = keyset(every, cursor=second.previous, size=2)

    assert [first.items, second.items, third.items] == [cases[:2], cases[2:4], cases[4:]]
    assert (first.previous, third.next, back.items) == ("", "", cases[:2])
    assert (back.previous, back.next != "") == ("", True)


def test_cases_due_on_one_day_are_neither_lost_nor_doubled():
    clerk = make_staff(role=Role.RECEPTION)
    cases = {make_case(**due(1)) for _ in range(5)}

    seen, page = [], keyset(queue(clerk), size=2)
    seen += page.items
    while page.next:
        page = keyset(queue(clerk), cursor=page.next, size=2)
        seen += page.items

    assert (len(seen), set(seen)) == (5, cases)


@pytest.mark.parametrize("cursor", ["x", "a", "a99999999", "b20260101zz", "a20261332" + "0" * 32])
def test_a_bad_cursor_is_the_first_page(cursor):
    case = make_case()

    assert keyset(queue(make_staff(role=Role.RECEPTION)), cursor=cursor).items == [case]


@pytest.mark.parametrize("many", [1, 3])
def test_a_page_of_the_queue_takes_the_same_queries(many, django_assert_num_queries):
    clerk = make_staff(role=Role.RECEPTION)
    for _ in range(many):
        make_case(assignee=clerk)
    assert clerk.roles

    with django_assert_num_queries(3):
        page = queue_page(clerk, Filters.read({"search": "أمل عبدالله", "kind": "help"}))
        assert [str(case.assignee) for case in page.items] == [clerk.username] * many


def test_nothing_in_an_index_can_be_read():
    make_case(applicant=HUDA, document="A1234567")

    digests = CaseIndex.objects.values_list("digest", flat=True)

    assert {len(digest) for digest in digests} == {40}
    assert not any("huda" in digest.lower() for digest in digests)


def test_who_sees_no_case_counts_none():
    editor = make_staff(role=Role.EDITOR)

    assert {str(counts(editor).waiting), str(mine(editor))} == {"0"}


def test_other_cases_with_the_same_phone_mail_or_document_are_found(db):
    case = make_case(applicant=AMAL, document="A1234567")
    by_phone = make_case(applicant=Applicant(name="خالد", phone=AMAL.phone))
    by_document = make_case(applicant=BASIL, document="a 123-4567")
    make_case(applicant=Applicant(name=AMAL.name, phone="+966551112223"))

    found = of_same_person(case, make_staff(role=Role.RECEPTION))

    assert set(found) == {by_phone, by_document}


def test_other_cases_are_shown_only_to_whoever_may_see_them(db):
    case = make_case(applicant=AMAL)
    make_case(Kind.VOLUNTEER, applicant=AMAL)

    assert list(of_same_person(case, make_staff(role=Role.RECEPTION))) == []
    assert len(of_same_person(case, make_staff(role=Role.AUDITOR))) == 1
