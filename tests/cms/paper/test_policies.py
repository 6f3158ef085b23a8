"""A policy on paper: every clause, its version, its dates, and whether it is still in force."""

import pytest

from builders import cms as make
from cms.paper.policies import document
from cms.versions import versions_of
from theme.pdf import Facts, Heading, Points, Words

pytestmark = pytest.mark.django_db


def made(*clauses, in_force=True):
    page = make.make_policy(make.make_site(), *clauses, version="1.0")
    return document(versions_of(page).get(), page.url, in_force=in_force)


def test_clauses_keep_their_order_and_shape():
    found = made(
        make.heading("aim", "الهدف العام: -"),
        make.clause("l1", "نص."),
        make.clause("l2", "بند", shape="item"),
        make.clause("l3", "تحته", shape="subitem"),
        make.clause("l4", "١ - أول", shape="item"),
    )

    assert list(found.blocks)[1:] == [
        Heading("الهدف العام"),
        Words("نص."),
        Points(("بند", "– تحته")),
        Points(("أول",), numbered=True),
    ]


def test_the_head_names_version_and_address():
    found = made()

    assert (found.reference, found.below) == (
        "الإصدار 1.0",
        "\u2066http://127.0.0.1:8000/ar/policies/relations/\u2069",
    )
    assert isinstance(found.blocks[0], Facts)


def test_what_is_no_longer_in_force_says_so_first():
    first = made(in_force=False).blocks[0]

    assert first.words.startswith("هذا إصدار سابق")
