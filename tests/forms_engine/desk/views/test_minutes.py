"""The minutes at the desk: on the screen, on paper, and what a recused member does not read."""

import pypdfium2
import pytest

from builders.committee import make_item, make_members, make_session, vote_all
from builders.desk import sign_in
from forms_engine.committee.enums import Vote
from forms_engine.committee.services import (
    close_session,
    declare_conflict,
    mark_present,
    record_decision,
)
from forms_engine.desk.reading.minutes import shown
from forms_engine.privacy.services import erase_case
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db
TOLD = "وصلت الوثيقة"


@pytest.fixture
def members():
    found = make_members(4)
    for member, name in zip(found, ("سارة", "خالد", "هدى", "زيد"), strict=True):
        member.first_name = name
        member.save()
    return found


@pytest.fixture
def item(members):
    item = make_item(session=make_session(members))
    declare_conflict(item, members[3], reason="قريب")
    vote_all(item, Vote.ACCEPT, Vote.ACCEPT, Vote.REFUSE)
    record_decision(item, by=members[0], ground="need", reason=TOLD)
    return item


def url(item, rest=""):
    return f"/admin/desk/committee/{item.session_id}/minutes/{rest}"


def test_a_draft_has_no_number_and_no_paper(item, members):
    browser = sign_in(members[0])

    page = browser.get(url(item))

    assert ("مسودة" in page.content.decode(), TOLD in page.content.decode()) == (True, True)
    assert browser.get(url(item, "pdf/")).status_code == 404


def test_minutes_are_read_and_printed_with_both_dates_and_places_to_sign(item, members):
    close_session(item.session, by=members[0])
    auditor = sign_in(role=Role.AUDITOR)

    page = auditor.get(url(item)).content.decode()
    pdf = auditor.get(url(item, "pdf/"))

    read = pypdfium2.PdfDocument(pdf.content)
    printed = "".join(part.get_textpage().get_text_bounded() for part in read)
    words = (f"{item.session.year}/1", "سارة", "خالد", "هدى", "زيد", TOLD, "التوقيعات")
    assert [word for word in words if word not in page or word not in printed] == []
    assert item.case.reference in page
    assert ("هـ" in page, "التوقيع" in page, TOLD in page) == (True, True, True)
    assert pdf.headers["Content-Disposition"].startswith("attachment")


@pytest.mark.parametrize(
    ("there", "signs"), [((0, 1), ["سارة", "خالد"]), ((1, 2), ["خالد", "هدى"]), ((), [])]
)
def test_only_who_was_there_signs_the_chair_first(members, there, signs):
    session = make_session(members)
    for place in there:
        mark_present(session, members[place], by=members[0])
    close_session(session, by=members[0])

    minutes = shown(session, members[0])

    assert [row["name"] for row in minutes.signers] == signs


def test_whoever_stepped_aside_does_not_read_what_was_told_and_erased_words_are_gone(item, members):
    aside, other = sign_in(members[3]), sign_in(members[1])

    before = [TOLD in browser.get(url(item)).content.decode() for browser in (aside, other)]
    erase_case(item.case)
    after = other.get(url(item)).content.decode()

    assert before == [False, True]
    assert (TOLD in after, "مُحيت" in after) == (False, True)
