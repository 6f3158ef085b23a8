"""The words of the policy beside the acts that rest on them."""

import pytest

from builders.cases import make_case
from builders.cms import clause, make_policy, make_site
from builders.desk import sign_in
from forms_engine.cases.enums import State
from forms_engine.desk.clauses import clauses
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db
TEXT = "تقديم الخدمة اللازمة."


def _page(case, rest=""):
    url = f"/admin/desk/requests/{case.reference}/{rest}"
    return sign_in(role=Role.RECEPTION).get(url).content.decode()


@pytest.mark.parametrize("rest", ["", "act/deliver/"])
def test_an_act_shows_the_words_of_its_clause_and_leads_to_them(rest):
    case = make_case(state=State.REGISTERED)
    policy = make_policy(make_site(), clause("l54", TEXT), slug="beneficiary-relations")

    page = _page(case, rest)

    assert (TEXT in page, f'href="{policy.url}#l54"' in page) == (True, True)


@pytest.mark.parametrize("rest", ["", "act/deliver/"])
def test_a_clause_that_is_not_published_is_a_number_alone(rest):
    case = make_case(state=State.REGISTERED)

    page = _page(case, rest)

    assert ("L54" in page, "#l54" in page) == (True, False)


def test_nothing_is_asked_where_no_act_is_open(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert clauses([]) == {}
