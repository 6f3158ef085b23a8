"""Any two versions of a policy are compared, and a choice that cannot be is said in words."""

import pytest

from builders import cms as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def policy():
    page = make.make_policy(make.make_site(), make.clause("l1", "الأول"), version="1.0")
    for label, text in (("2.0", "الثاني"), ("3.0", "الثالث")):
        page = make.change(page, version=label, clauses=make.stream(make.clause("l1", text)))
    return page


def compared(client, page, **given):
    answer = client.get(f"{page.url}compare/", given)
    return answer, answer.content.decode()


def test_the_page_leads_to_the_comparison(client, policy):
    assert f'href="{policy.url}compare/"' in client.get(policy.url).content.decode()


def test_nothing_chosen_compares_the_last_two(client, policy):
    answer, shown = compared(client, policy)

    assert answer.status_code == 200
    assert ["الثاني" in shown, "الثالث" in shown, "الأول" in shown] == [True, True, False]


def test_any_two_are_compared_in_either_order(client, policy):
    _, forward = compared(client, policy, older=1, newer=3)
    _, back = compared(client, policy, older=3, newer=1)

    assert forward.index("<del>الأول") < forward.index("الثالث</ins>")
    assert back.index("<del>الثالث") < back.index("الأول</ins>")
    assert f'href="{policy.url}versions/3/#l1"' in forward


WRONG = [{"older": 1, "newer": 1}, {"older": 9, "newer": 1}, {"older": "x"}, {"newer": ""}]


@pytest.mark.parametrize("given", WRONG)
def test_a_choice_that_cannot_be_is_said_over_the_form(client, policy, given):
    answer, shown = compared(client, policy, **given)

    assert answer.status_code == 422
    assert "توجد مشكلة" in shown


def test_versions_that_say_the_same_say_so(client):
    page = make.make_policy(make.make_site(), make.clause("l1", "الأول"))
    page = make.change(page, version="1.1")

    assert "لا فرق بين نصيهما." in compared(client, page)[1]


def test_a_policy_of_one_version_has_nothing_to_compare(client):
    page = make.make_policy(make.make_site())

    assert compared(client, page)[0].status_code == 404
    assert "compare/" not in client.get(page.url).content.decode()


def test_ten_versions_cost_as_many_queries_as_three(client, policy, django_assert_max_num_queries):
    for number in range(4, 11):
        policy = make.change(policy, version=f"{number}.0")
    compared(client, policy)

    with django_assert_max_num_queries(16):
        compared(client, policy, older=1, newer=9)
