"""A policy's published texts: rows on its page, each whole at an address of its own."""

import pytest

from builders import cms as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def policy():
    page = make.make_policy(make.make_site(), make.clause("l1", "قبل"), make.clause("l2", "يبقى"))
    for label, text in (("1.1", "بعد"), ("1.2", "بعد حين")):
        rows = make.stream(make.clause("l1", text), make.clause("l2", "يبقى"))
        page = make.change(page, clauses=rows, version=label)
    return page


@pytest.fixture
def read(client, policy):
    return lambda number, **query: client.get(
        f"/api/v2/pages/{policy.pk}/versions/{number}/", query
    )


def texts(told):
    return [(row["before"]["text"], row["after"]["text"]) for row in told["changes"]["changed"]]


def test_each_row_tells_where_its_text_is_read(client, policy):
    rows = client.get(f"/api/v2/pages/{policy.pk}/").json()["versions"]

    assert [row["number"] for row in rows] == [3, 2, 1]
    assert rows[0]["detail_url"] == f"http://127.0.0.1:8000/api/v2/pages/{policy.pk}/versions/3/"
    assert rows[2]["html_url"] == "http://127.0.0.1:8000/ar/policies/relations/versions/1/"


def test_a_version_is_compared_with_the_one_before(read):
    told = read(3).json()

    assert (told["label"], told["changes"]["against"]) == ("1.2", 2)
    assert [clause["text"] for clause in told["clauses"]] == ["<p>بعد حين</p>", "<p>يبقى</p>"]
    assert texts(told) == [("<p>بعد</p>", "<p>بعد حين</p>")]


def test_a_version_is_compared_with_any_other(read):
    assert texts(read(3, against=1).json()) == [("<p>قبل</p>", "<p>بعد حين</p>")]


def test_the_first_version_changed_nothing(read):
    assert read(1).json()["changes"] is None


@pytest.mark.parametrize(
    ("number", "query", "status"),
    [
        (9, {}, 404),
        (3, {"against": 9}, 404),
        (3, {"against": "x"}, 400),
        (3, {"against": "9" * 5000}, 400),
        (3, {"with": 1}, 400),
    ],
)
def test_what_was_never_published_is_refused(read, number, query, status):
    answer = read(number, **query)

    assert (answer.status_code, answer.json()["message"] != "") == (status, True)


def test_a_page_that_is_no_policy_has_no_versions(client, policy):
    about = make.make_content(policy.get_parent().get_parent())

    assert client.get(f"/api/v2/pages/{about.pk}/versions/1/").status_code == 404
