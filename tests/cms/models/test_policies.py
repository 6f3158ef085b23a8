"""The policy page: what is in force, what changed, and the earlier texts."""

from datetime import date

import pytest

from builders import cms as make

pytestmark = pytest.mark.django_db


def two_versions():
    page = make.make_policy(
        make.make_site(),
        make.clause("l1", "النص الأول."),
        make.clause("l2", "بند يُحذف."),
        effective_date=date(2026, 11, 22),
    )
    return make.change(
        page,
        clauses=make.stream(make.clause("l1", "النص المعدل."), make.clause("l3", "بند جديد.")),
        version="2.0",
        change_note="توضيح مدة الرد.",
    )


def test_the_page_names_its_version_and_date_in_both_calendars(client):
    page = make.make_policy(make.make_site(), effective_date=date(2026, 11, 22))

    shown = client.get(page.url).content.decode()

    assert "12 جمادى الآخرة 1448\u00a0هـ (22 نوفمبر 2026\u00a0م)" in shown
    assert '<div id="l1">' in shown


def test_the_page_says_what_its_last_version_changed(client):
    page = two_versions()

    changes = client.get(page.url).context["changes"]

    assert [clause["key"] for clause in changes.added] == ["l3"]
    assert [after["key"] for _before, after in changes.changed] == ["l1"]
    assert [clause["key"] for clause in changes.removed] == ["l2"]


def test_an_earlier_version_stays_readable_and_says_it_is_not_in_force(client):
    page = two_versions()
    (earlier,) = client.get(page.url).context["earlier"]

    answer = client.get(earlier["url"])

    shown = answer.content.decode()
    assert earlier["url"] == "/ar/policies/relations/versions/1/"
    assert [word in shown for word in ("النص الأول.", "بند يُحذف.", "هذا إصدار سابق")] == [True] * 3
    assert "النص المعدل." not in shown
    assert 'content="noindex"' in shown


@pytest.mark.parametrize("number", ["0", "9", "99999999999999999999999", "x", "-1"])
def test_a_version_that_never_was_is_not_found(client, number):
    page = make.make_policy(make.make_site())

    assert client.get(f"{page.url}versions/{number}/").status_code == 404


def test_nothing_can_be_sent_to_an_earlier_version(client):
    page = make.make_policy(make.make_site())

    client.post(f"{page.url}versions/1/", {"clauses": "[]"})

    assert "يُستقبل المستفيد بلباقة." in client.get(f"{page.url}versions/1/").content.decode()
