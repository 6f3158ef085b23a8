"""The audit page: a case's history and the verdict on its chain."""

import pytest
from django.db import connection

from builders.cases import make_case
from builders.desk import sign_in
from builders.staff import make_staff
from forms_engine.audit.triggers import lifted
from forms_engine.staff.enums import Role
from forms_engine.staff.services.accounts import disable

pytestmark = pytest.mark.django_db
URL = "/admin/desk/audit/"


def test_a_whole_chain_is_called_whole():
    case = make_case()

    answer = sign_in(role=Role.AUDITOR).get(URL, {"reference": case.reference.lower()})

    assert (answer.context["case"], answer.context["faults"]) == (case, [])
    assert "السلسلة سليمة" in answer.content.decode()


def test_a_changed_event_is_found():
    case = make_case()
    with lifted(connection), connection.cursor() as cursor:
        cursor.execute("UPDATE fe_audit_event SET action = 'nothing'")

    answer = sign_in(role=Role.AUDITOR).get(URL, {"reference": case.reference})

    assert [fault.number for fault in answer.context["faults"]] == [1]
    assert "السلسلة منقطعة" in answer.content.decode()


@pytest.mark.parametrize("typed", ["3333-4444", "x", "", "\u202e" * 30, "9" * 500])
def test_an_unknown_reference_says_so(typed):
    make_case()

    answer = sign_in(role=Role.AUDITOR).get(URL, {"reference": typed})

    assert (answer.status_code, answer.context["case"]) == (200, None)


def test_without_a_reference_the_latest_events_are_listed_with_the_way_to_their_history():
    case = make_case()

    answer = sign_in(role=Role.AUDITOR).get(URL)

    assert [row.stream for row in answer.context["table"].data] == [case.stream]
    assert f'href="{URL}?reference={case.reference}"' in answer.content.decode()


@pytest.mark.parametrize("cases", [1, 3])
def test_the_latest_events_take_the_same_queries_however_many(cases, django_assert_num_queries):
    for _ in range(cases):
        make_case()
    browser = sign_in(role=Role.AUDITOR)

    with django_assert_num_queries(12):
        browser.get(URL)


def test_what_is_about_no_case_is_said_in_words():
    browser = sign_in(role=Role.AUDITOR)
    disable(make_staff(role=Role.EDITOR), by=None)

    assert "حساب موظف" in browser.get(URL).content.decode()
