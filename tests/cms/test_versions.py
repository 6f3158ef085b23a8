"""What a policy said stays readable, and what changed is told clause by clause."""

from datetime import date

import pytest

from builders import cms as make
from cms.models import PolicyVersion
from cms.versions import bare, compare, freeze, versions_of

pytestmark = pytest.mark.django_db


def text(key, words, *, shape="paragraph"):
    return {"type": "clause", "key": key, "form": shape, "text": f"<p>{words}</p>"}


def test_publishing_freezes_the_clauses_with_their_version():
    page = make.make_policy(
        make.make_site(),
        make.heading("l5", "تمهيد"),
        make.clause("l7", "نص البند."),
        effective_date=date(2026, 11, 22),
    )

    frozen = versions_of(page).get()

    assert (frozen.number, frozen.label, frozen.effective_date) == (1, "1.0", date(2026, 11, 22))
    assert frozen.clauses == [
        {"type": "heading", "key": "l5", "form": "2", "text": "تمهيد"},
        text("l7", "نص البند."),
    ]


def test_publishing_the_same_text_again_makes_no_version():
    page = make.make_policy(make.make_site())

    make.change(page, summary="ملخص آخر")

    assert [version.number for version in versions_of(page)] == [1]
    assert freeze(page) == versions_of(page).get()


def test_a_changed_clause_makes_the_next_version():
    page = make.make_policy(make.make_site(), make.clause("l1", "قبل"))

    page = make.change(page, clauses=make.stream(make.clause("l1", "بعد")), version="1.1")

    assert [(version.number, version.label) for version in versions_of(page)] == [
        (2, "1.1"),
        (1, "1.0"),
    ]


def test_each_language_keeps_its_own_versions():
    home = make.make_site(languages=("ar", "en"))
    page = make.make_policy(home, make.clause("l1", "نص"))
    make.make_translation(page.get_parent().specific, title="Policies")

    english = make.make_translation(page, title="Policy")

    assert [version.title for version in versions_of(english)] == ["Policy"]
    assert PolicyVersion.objects.count() == 2


def test_changes_are_told_by_key_and_not_by_place_or_spacing():
    old = [text("a", "باق"), text("b", "قبل"), text("c", "ذاهب")]
    new = [text("d", "جديد"), text("b", "بعد"), text("a", "باق ", shape="item")]

    changes = compare(old, new)

    assert (changes.added, changes.removed) == ([new[0]], [old[2]])
    assert changes.changed == [(old[1], new[1])]


def test_no_change_is_no_change():
    assert not compare([text("a", "باق")], [text("a", "باق")])


def test_a_heading_loses_the_dash_that_closed_it_on_paper():
    assert bare("تمهيد: -") == "تمهيد"
