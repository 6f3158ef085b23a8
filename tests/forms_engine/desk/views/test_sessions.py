"""Committee sessions at the desk: opening, agenda, closing."""

import pytest

from builders.committee import make_committee_case, make_item, make_members, make_session
from builders.desk import sign_in
from builders.staff import make_staff
from forms_engine.committee.models import AgendaItem, Session
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db
URL = "/admin/desk/committee/"


def test_a_session_opens_with_its_members_and_chair():
    members = make_members(3)
    typed = {"members": [one.pk for one in members], "chair": members[1].pk, "place": "منى"}

    answer = sign_in(members[0]).post(f"{URL}open/", typed)

    session = Session.objects.get()
    assert answer.url == f"{URL}{session.pk}/"
    assert (session.chair, [seat.user for seat in session.members.all()]) == (members[1], members)


def test_too_few_members_are_refused_with_a_sentence():
    members = make_members(2)
    typed = {"members": [one.pk for one in members], "chair": members[0].pk, "place": "منى"}

    answer = sign_in(members[0]).post(f"{URL}open/", typed)

    assert len(answer.context["form"].non_field_errors()) == 1
    assert Session.objects.count() == 0


def test_a_ready_case_goes_on_the_agenda_once():
    session, case = make_session(), make_committee_case()
    browser = sign_in(session.chair)

    for _ in range(2):
        browser.post(f"{URL}{session.pk}/add/", {"case": case.reference})

    assert [item.case for item in AgendaItem.objects.all()] == [case]


def test_several_ready_cases_go_on_the_agenda_at_once_and_change_places():
    session, cases = make_session(), [make_committee_case() for _ in range(3)]
    browser, url = sign_in(session.chair), f"{URL}{session.pk}/"

    listed = browser.get(url).content.decode()
    browser.post(f"{url}add/", {"case": [case.reference for case in cases]})
    first, second, third = session.items.all()
    browser.post(f"{URL}cases/{third.pk}/move/up/")
    nothing = browser.post(f"{url}add/", {}, follow=True)

    assert [case.reference for case in cases if case.reference not in listed] == []
    assert {item.case for item in (first, second, third)} == set(cases)
    assert list(session.items.all()) == [first, third, second]
    assert "حدّد حالة واحدة" in nothing.content.decode()


def test_closing_numbers_the_minutes():
    item = make_item()
    browser = sign_in(item.session.chair)

    browser.post(f"{URL}{item.session_id}/close/")
    page = browser.get(f"{URL}{item.session_id}/")

    item.session.refresh_from_db()
    assert (item.session.number, page.context["acting"]) == (1, False)


def test_attendance_is_recorded():
    session = make_session()
    seat = session.members.last()
    browser, present = sign_in(seat.user), session.members.exclude(attended_at=None)

    browser.post(f"{URL}{session.pk}/attend/{seat.pk}/")
    came = list(present.all())
    browser.post(f"{URL}{session.pk}/absent/{seat.pk}/")

    assert (came, list(present.all())) == ([seat], [])


def test_who_was_not_recorded_is_called_absent_only_once_the_session_is_over():
    session = make_session()
    browser, url = sign_in(session.chair), f"{URL}{session.pk}/"

    before = browser.get(url).content.decode()
    draft = browser.get(f"{url}minutes/").content.decode()
    browser.post(f"{url}close/")
    after = browser.get(url).content.decode()

    absent, waiting = "غائب", "لم يُسجَّل بعد"
    assert (before.count(waiting), absent in before) == (3, False)
    assert "أعضاء لم يُسجَّل حضورهم بعد" in draft
    assert (waiting in after, after.count(absent)) == (False, 3)


def test_another_member_gets_a_seat_and_nobody_else_does():
    session, late = make_session(), make_members(1)[0]
    browser, url = sign_in(session.chair), f"{URL}{session.pk}/"
    listed = browser.get(url).context["seat"].people

    for person in (late, make_staff(role=Role.RECEPTION), session.chair):
        browser.post(f"{url}seat/", {"member": person.pk})

    assert list(listed.values()) == [late]
    assert session.members.count() == 4
    assert browser.get(url).context["seat"] is None


@pytest.mark.parametrize("act", ["add/", "seat/", "close/", "attend/{seat}/", "absent/{seat}/"])
def test_a_member_of_another_committee_changes_nothing(act):
    session, case = make_session(), make_committee_case()
    stranger = sign_in(make_staff(role=Role.COMMITTEE))

    url = f"{URL}{session.pk}/{act.format(seat=session.members.first().pk)}"
    answer = stranger.post(url, {"case": case.reference}, follow=True)

    session.refresh_from_db()
    assert "أعضاء" in answer.content.decode()
    assert (session.closed_at, session.items.count(), answer.context["acting"]) == (None, 0, False)


def test_an_unknown_session_is_not_found():
    browser = sign_in(role=Role.COMMITTEE)

    answer = browser.get(f"{URL}00000000-0000-0000-0000-000000000000/")

    assert answer.status_code == 404


@pytest.mark.parametrize("sessions", [1, 3])
def test_the_list_takes_the_same_queries_however_long(sessions, django_assert_num_queries):
    members = make_members()
    for _ in range(sessions):
        make_session(members)
    browser = sign_in(members[0])

    with django_assert_num_queries(12):
        browser.get(URL)
