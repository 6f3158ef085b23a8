"""Staff read what people write, answer it, and set how they are written to."""

import pytest

from builders.cases import make_case
from builders.desk import sign_in
from builders.staff import make_staff
from forms_engine.cases.enums import Kind, State
from forms_engine.cases.sealed import open_applicant
from forms_engine.cases.services.writing import write
from forms_engine.messages.models import Bounce, Line, Message
from forms_engine.messages.thread import waiting
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db
URL = "/admin/desk/inbox/"


def on(case, tail=""):
    return f"/admin/desk/requests/{case.reference}/{tail}"


def listed(browser):
    return [row.case for row in browser.get(URL).context["rows"]]


def test_what_waits_is_listed_longest_first_for_those_who_may_read_it():
    first, second = make_case(), make_case()
    volunteer = make_case(kind=Kind.VOLUNTEER)
    for case in (first, second, volunteer, first):
        write(case, "Hello")

    assert listed(sign_in(role=Role.RECEPTION)) == [first, second]
    assert listed(sign_in(role=Role.VOLUNTEER_COORDINATOR)) == [volunteer]


@pytest.mark.parametrize("cases", [1, 4])
def test_the_list_takes_the_same_queries_however_long(cases, django_assert_num_queries):
    for _ in range(cases):
        write(make_case(), "Hello")
    browser = sign_in(make_staff(role=Role.RECEPTION))
    browser.get(URL)

    with django_assert_num_queries(13):
        browser.get(URL)


def test_an_answer_is_kept_with_its_words_refused_or_sent():
    case, browser = make_case(), sign_in(role=Role.RECEPTION)
    write(case, "Do I bring papers?")

    refused = browser.post(on(case, "reply/"), {"answer": ""})
    browser.post(on(case, "reply/"), {"answer": "No."})

    page = browser.get(on(case)).content.decode()
    assert (refused.status_code, "Do I bring papers?" in page, "No." in page) == (422, True, True)
    assert (waiting().count(), Line.objects.count()) == (0, 2)
    assert Message.objects.filter(about=case.stream, template="written").count() == 1


def test_what_needs_no_answer_is_settled_by_a_button():
    case, browser = make_case(), sign_in(role=Role.RECEPTION)
    write(case, "Thanks")

    browser.post(on(case, "settle/"))

    assert (waiting().count(), listed(browser)) == (0, [])


def test_staff_set_channel_language_and_broken_addresses():
    case, browser = make_case(), sign_in(role=Role.RECEPTION)
    contact = on(case, "contact/")

    for data in (
        {"act": "prefer", "channel": "sms", "language": "en"},
        {"act": "stop", "reason": "By phone"},
        {"act": "broken", "channel": "email"},
    ):
        assert browser.post(contact, data).status_code == 302

    case.refresh_from_db()
    person = open_applicant(case)
    assert (person.channel, person.no_contact) == ("sms", "By phone")
    assert "By phone" in browser.get(contact).content.decode()
    assert Bounce.objects.get().why == "staff"
    browser.post(contact, {"act": "works", "channel": "email"})
    browser.post(contact, {"act": "resume"})
    case.refresh_from_db()
    assert (Bounce.objects.count(), open_applicant(case).no_contact) == (0, "")


@pytest.mark.parametrize(
    ("data", "status"),
    [
        ({"act": "stop", "reason": ""}, 422),
        ({"act": "prefer", "channel": "pigeon"}, 422),
        ({"act": "broken", "channel": "pigeon"}, 200),
        ({"act": "dance"}, 200),
    ],
)
def test_what_makes_no_sense_changes_nothing(data, status):
    case, browser = make_case(), sign_in(role=Role.RECEPTION)
    before = open_applicant(case)

    assert browser.post(on(case, "contact/"), data).status_code == status

    case.refresh_from_db()
    assert (open_applicant(case), Bounce.objects.count()) == (before, 0)


def test_the_decision_letter_is_taken_from_the_case():
    case, browser = make_case(state=State.ACCEPTED), sign_in(role=Role.RECEPTION)

    answer = browser.get(on(case, "letter/"))

    assert (answer.status_code, answer.content[:5]) == (200, b"%PDF-")
    assert on(case, "letter/") not in browser.get(on(make_case())).content.decode()
    assert browser.get(on(make_case(), "letter/")).status_code == 403
