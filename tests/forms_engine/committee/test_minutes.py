"""Minutes: whole, fixed by closing, and without votes by name unless the terms say so."""

import pytest

from builders.committee import make_closed_session, make_item, make_members, make_session, vote_all
from forms_engine.audit.queries import history
from forms_engine.clock.models import Terms
from forms_engine.committee.enums import Vote
from forms_engine.committee.minutes import content_of, is_untouched, read_minutes
from forms_engine.committee.models import Minutes
from forms_engine.committee.services import close_session, declare_conflict, record_decision

pytestmark = pytest.mark.django_db
YES, NO = Vote.ACCEPT, Vote.REFUSE


@pytest.fixture
def members():
    return make_members(4)


def held(members):
    """A closed session that decided one case, from which one member stepped aside."""
    session = make_session(members)
    decided, left = make_item(session=session), make_item(session=session)
    declare_conflict(decided, members[3], reason="A cousin")
    vote_all(decided, YES, YES, NO)
    record_decision(decided, by=members[0], ground="need", reason="Proved", conditions="A permit")
    return close_session(session, by=members[0]), decided, left


def names(users):
    return [user.get_username() for user in users]


def test_minutes_say_who_was_there_who_stepped_aside_and_what_was_decided(members):
    session, decided, left = held(members)

    said = read_minutes(session)

    assert (said["number"], said["quorum"]) == (f"{session.year}/1", 3)
    assert (said["present"], said["absent"]) == (names(members[:3]), names(members[3:]))
    first, second = said["items"]
    assert first == {
        "item": decided.pk, "reference": decided.case.reference, "hearing": 1,
        "state": "decided", "recused": names(members[3:]), "outcome": "accept", "ground": "need",
        "accepting": 2, "refusing": 1, "by_chair": False, "early": False, "conditions": 1,
        "recorded_by": members[0].get_username(), "votes": [],
    }  # fmt: skip
    assert (second["reference"], second["state"], second["recused"]) == (
        left.case.reference, "deferred", [],
    )  # fmt: skip


def test_closing_fixes_the_minutes(members):
    session, _decided, _left = held(members)
    before = read_minutes(session)

    members[1].first_name = "Huda"
    members[1].save()
    session.members.update(attended_at=None)

    assert (read_minutes(session), is_untouched(session)) == (before, True)
    assert content_of(session) != before
    digest = history(session.stream).last().facts["digest"]
    assert digest == session.frozen.digest
    Minutes.objects.update(content=before | {"place": "elsewhere"})
    assert is_untouched(session) is False


def test_votes_are_named_only_where_the_terms_say_so(members):
    Terms(minutes_name_votes=True).save()

    session, _decided, _left = held(members)

    assert read_minutes(session)["items"][0]["votes"] == [
        [name, vote]
        for name, vote in zip(names(members), ("accept", "accept", "refuse"), strict=False)
    ]


def test_a_session_without_items_has_minutes_too():
    assert read_minutes(make_closed_session())["items"] == []


@pytest.mark.parametrize("items", [1, 3])
def test_a_draft_takes_the_same_queries_however_long_the_agenda(items, django_assert_num_queries):
    session = make_session()
    for _ in range(items):
        make_item(session=session)

    with django_assert_num_queries(4):
        content_of(session)
