"""A link opens its invitation or nothing, with the same work; words are shown only in company."""

import pytest

from builders.surveys import make_answer, make_invitation
from forms_engine.clock.time import now
from forms_engine.surveys.exceptions import LinkGone
from forms_engine.surveys.models import Invitation
from forms_engine.surveys.queries import comments, open_invitation
from forms_engine.surveys.services.answer import record_answer

pytestmark = pytest.mark.django_db


def dead_token(kind):
    invitation, token = make_invitation()
    if kind == "unknown":
        return "x" * 43
    change = {"answered": True} if kind == "used" else {"expires_at": now()}
    Invitation.objects.filter(pk=invitation.pk).update(**change)
    return token


def test_the_token_opens_its_own_invitation():
    invitation, token = make_invitation()
    make_invitation()

    assert open_invitation(token) == invitation


@pytest.mark.parametrize("kind", ["unknown", "used", "late"])
def test_dead_links_cost_one_query_whatever_they_died_of(kind, django_assert_num_queries):
    token = dead_token(kind)

    with django_assert_num_queries(1), pytest.raises(LinkGone):
        open_invitation(token)


@pytest.mark.parametrize("odd", ["", "\x00", "ا" * 500, "\ud800", "a" * 100_000])
def test_odd_tokens_open_nothing(odd):
    with pytest.raises(LinkGone):
        open_invitation(odd)


def test_words_are_not_shown_while_few_have_written():
    for _ in range(4):
        record_answer(make_invitation(month="2026-10")[1], procedure=3, provider=3, comment="a")

    assert comments("2026-10") == []


def test_words_are_shown_in_company_and_apart_from_scores():
    for word in ("e", "d", "c", "b", "a"):
        record_answer(make_invitation(month="2026-10")[1], procedure=3, provider=3, comment=word)
    make_answer(month="2026-10")

    assert sorted(comments("2026-10")) == ["a", "b", "c", "d", "e"]
