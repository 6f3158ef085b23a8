"""A case before the committee: votes hidden until one's own, conflict, one decision."""

from datetime import timedelta

import pytest

from builders.cases import HELP_ANSWERS
from builders.committee import (
    make_committee_case,
    make_item,
    make_members,
    make_reconsidered,
    make_session,
    vote_all,
)
from builders.desk import sign_in
from forms_engine.cases.enums import Part, State
from forms_engine.cases.models import Involvement
from forms_engine.clock.time import now, today
from forms_engine.committee.enums import Vote
from forms_engine.committee.models import Ballot, Decision, Member, Recusal
from forms_engine.messages.queries import about

pytestmark = pytest.mark.django_db
REASON = "الحاجة ثابتة"
YES = {"vote": "accept", "ground": "need", "reasons": REASON, "no_conflict": "on"}
NO = YES | {"vote": "refuse", "ground": "no_need", "reasons": "لا يكفي"}
TOLD = {"ground": "other", "reason": REASON}


def _url(item, rest=""):
    return f"/admin/desk/committee/cases/{item.pk}/{rest}"


def _members(item):
    return [seat.user for seat in item.session.members.select_related("user")]


def test_votes_of_others_are_hidden_until_ones_own_is_cast():
    item = make_item()
    first, second, _ = _members(item)
    sign_in(first).post(_url(item, "vote/"), YES)
    browser = sign_in(second)

    before = browser.get(_url(item)).context["screen"].ballots
    browser.post(_url(item, "vote/"), NO)
    after = browser.get(_url(item)).context["screen"].ballots

    assert before == []
    assert [ballot.text for ballot in after] == [
        f"ثبتت الحاجة.\n\n{REASON}",
        "لم تُظهر الدراسة حاجة إلى هذه الخدمة.\n\nلا يكفي",
    ]


@pytest.mark.parametrize(
    "wrong", [{"vote": "maybe"}, {"reasons": ""}, {"ground": "no_need"}, {"no_conflict": ""}]
)
def test_a_vote_needs_a_choice_a_fitting_ground_reasons_and_no_conflict(wrong):
    item = make_item()

    answer = sign_in(item.session.chair).post(_url(item, "vote/"), YES | wrong)

    assert (answer.status_code, Ballot.objects.count()) == (422, 0)


def test_a_vote_is_cast_once():
    item = make_item()
    browser = sign_in(item.session.chair)

    for vote in (YES, NO):
        answer = browser.post(_url(item, "vote/"), vote, follow=True)

    assert [ballot.vote for ballot in Ballot.objects.all()] == ["accept"]
    assert answer.status_code == 200


def test_the_decision_waits_for_the_quorum():
    item = make_item()
    vote_all(item, Vote.ACCEPT)

    screen = sign_in(item.session.chair).get(_url(item)).context["screen"]

    assert (screen.tally, bool(screen.not_yet)) == (None, True)


def test_the_letter_is_read_before_the_decision_is_recorded():
    item = make_item()
    vote_all(item, Vote.REFUSE, Vote.REFUSE, Vote.ACCEPT)
    browser = sign_in(item.session.chair)

    preview = browser.post(_url(item, "decide/"), TOLD)
    undecided = Decision.objects.count()
    browser.post(_url(item, "decide/"), TOLD | {"confirm": "1"})

    item.case.refresh_from_db()
    assert (undecided, item.case.state) == (0, State.REFUSED)
    assert REASON in preview.context["screen"].letter.body
    assert [m.template for m in about(item.case.stream)][-1] == "refused"


def test_an_early_decision_of_a_case_that_is_not_urgent_is_refused():
    later = today() + timedelta(days=9)
    item = make_item(case=make_committee_case(floor_date=later, promised_date=later))
    vote_all(item, Vote.ACCEPT, Vote.ACCEPT, Vote.ACCEPT)
    typed = TOLD | {"early_reason": "السفر غدًا", "confirm": "1"}

    answer = sign_in(item.session.chair).post(_url(item, "decide/"), typed)

    assert len(answer.context["decision"].non_field_errors()) == 1
    assert Decision.objects.count() == 0


def test_a_second_decision_changes_nothing_and_says_so():
    item = make_item()
    vote_all(item, Vote.ACCEPT, Vote.ACCEPT, Vote.ACCEPT)
    typed = TOLD | {"confirm": "1"}
    for member in _members(item)[:2]:
        answer = sign_in(member).post(_url(item, "decide/"), typed, follow=True)

    assert Decision.objects.count() == 1
    assert [m.template for m in about(item.case.stream)].count("accepted") == 1
    assert answer.context["screen"].tags[0]["tone"] == "success"


def test_a_member_who_steps_aside_sees_nothing_of_the_case():
    item = make_item(case=make_committee_case(answers=HELP_ANSWERS))
    browser = sign_in(_members(item)[2])

    browser.post(_url(item, "conflict/"), {"reason": "قريب"})
    page = browser.get(_url(item))

    case = f"/admin/desk/requests/{item.case.reference}/"
    others = [
        browser.get(case),
        browser.get(f"{case}declaration/"),
        browser.post(_url(item, "vote/")),
    ]
    assert Recusal.objects.count() == 1
    assert [page.status_code, *(one.status_code for one in others)] == [403] * 4
    assert "تنحّيت عن هذه الحالة" in page.content.decode()
    assert item.case.reference not in browser.get("/admin/desk/requests/").content.decode()


def test_the_count_is_hidden_like_the_votes_until_ones_own_is_cast():
    members = make_members(4)
    item = make_item(session=make_session(members))
    vote_all(item, Vote.ACCEPT, Vote.ACCEPT, Vote.ACCEPT)
    last = sign_in(members[3])

    page = last.get(_url(item))
    tried = last.post(_url(item, "decide/"), TOLD | {"confirm": "1"}, follow=True)

    assert (page.context["screen"].tally, page.context["decision"]) == (None, None)
    assert ("صوّت أولًا" in tried.content.decode(), Decision.objects.count()) == (True, 0)
    assert sign_in(members[0]).get(_url(item)).context["screen"].tally.accepting == 3


def test_a_reconsidered_case_shows_the_objection_and_the_first_decision():
    item = make_reconsidered(make_members(3))

    page = sign_in(item.session.chair).get(_url(item)).content.decode()

    words = ("A paper was overlooked", "The need is not proved", "إعادة نظر")
    assert [word for word in words if word not in page] == []


def test_a_case_may_wait_for_another_session():
    item = make_item()

    sign_in(item.session.chair).post(_url(item, "defer/"))

    item.refresh_from_db()
    assert item.state == "deferred"


@pytest.mark.parametrize("number", ["0", "999999", "9" * 30])
def test_an_unknown_item_is_not_found(number):
    item = make_item()

    answer = sign_in(item.session.chair).get(f"/admin/desk/committee/cases/{number}/")

    assert answer.status_code == 404


def test_a_second_hearing_says_why_each_member_does_not_vote():
    before, stranger = make_members(), make_members(4)
    item = make_reconsidered(before)
    voted, aside, worked, free = before[0], *stranger[:3]
    for user in (voted, aside, worked, free):
        Member.objects.get_or_create(session=item.session, user=user)
    Recusal.objects.create(case=item.case, user=aside, reason=b"", at=now())
    Involvement.objects.create(case=item.case, user=worked, part=Part.VERIFIED)

    screen = sign_in(free).get(_url(item))

    assert {row["label"]: row["value"] for row in screen.context["screen"].kept} == {
        voted.username: "تصويت على هذا الطلب في المرة الأولى",
        aside.username: "تنحٍّ لتعارض المصالح",
        worked.username: "مشاركة في مطابقة بيانات هذا الطلب أو دراسته",
    }
    assert "من لا يصوّتون على هذا الطلب" in screen.content.decode()


def test_where_everybody_votes_nobody_is_named():
    item = make_item()

    assert sign_in(_members(item)[0]).get(_url(item)).context["screen"].kept == []
