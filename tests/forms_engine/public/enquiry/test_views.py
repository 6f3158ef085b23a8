"""The contact form: a question in, a tracked enquiry out."""

import pytest

from forms_engine.cases.enums import Kind
from forms_engine.cases.models import Case
from forms_engine.cases.sealed import open_applicant, open_facts

pytestmark = pytest.mark.django_db

SAME = {"headers": {"sec-fetch-site": "same-origin"}}
ASKED = {"question": "متى تفتحون؟", "subject": "الدوام", "name": "أمل", "phone": "٠٥٠١٢٣٤٥٦٧"}


def ask(client, **given):
    return client.post("/ar/ask/", ASKED | given, **SAME)


def test_a_question_becomes_an_enquiry_that_its_asker_sees_at_once(client):
    response = ask(client)

    case = Case.objects.get()
    assert (case.kind, case.channel, case.language) == (Kind.ENQUIRY, "website", "ar")
    assert open_applicant(case).phone == "+966501234567"
    assert open_facts(case, case.enquiry.asked, label="enquiry") == {
        "subject": "الدوام",
        "question": "متى تفتحون؟",
    }
    assert response["Location"] == f"/ar/track/{case.reference}/?new=1"
    assert case.reference in client.get(response["Location"]).content.decode()


def test_the_form_sets_no_cookie(client):
    response = client.get("/ar/ask/")

    assert (response.status_code, response.cookies) == (200, {})


@pytest.mark.parametrize(
    "wrong",
    [
        {"question": ""},
        {"name": " \u200f"},
        {"phone": "", "email": ""},
        {"phone": "12"},
        {"email": "amal"},
        {"question": "x" * 4001},
        {"name": "\0"},
        {"subject": "x" * 121},
    ],
)
def test_what_is_missing_or_wrong_is_said_and_nothing_is_lost(client, wrong):
    response = ask(client, **wrong)

    assert (response.status_code, Case.objects.count()) == (422, 0)
    assert "متى تفتحون؟" in response.content.decode() or "question" in wrong


def test_a_program_that_fills_every_box_is_asked_once_more(client):
    first = ask(client, website="http://spam.example")
    second = ask(client)

    assert (first.status_code, second.status_code, Case.objects.count()) == (422, 302, 1)


def test_a_sending_from_elsewhere_is_refused(client):
    response = client.post("/ar/ask/", ASKED, headers={"sec-fetch-site": "cross-site"})

    assert (response.status_code, Case.objects.count()) == (403, 0)


def test_a_question_sent_twice_shows_the_same_reference_again(client):
    key = {"key": client.get("/ar/ask/").context["form"]["key"].value()}

    first, second = ask(client, **key), ask(client, **key)

    assert (first["Location"], Case.objects.count()) == (second["Location"], 1)
    assert client.get(second["Location"]).status_code == 200


def test_each_showing_of_the_form_has_a_key_of_its_own(client):
    keys = {client.get("/ar/ask/").context["form"]["key"].value() for _ in range(2)}

    assert len(keys) == 2


@pytest.mark.parametrize("key", ["", "\0", "x" * 5000, "أ"])
def test_a_strange_key_loses_no_question(client, key):
    response = ask(client, key=key)

    assert (response.status_code, Case.objects.count()) == (302, 1)


@pytest.mark.parametrize(
    ("path", "kind", "heading"),
    [("suggestion", Kind.SUGGESTION, "اقتراحك"), ("complaint", Kind.COMPLAINT, "شكواك")],
)
def test_a_suggestion_and_a_complaint_have_words_of_their_own(client, path, kind, heading):
    answer = client.post(f"/ar/ask/{path}/", ASKED, **SAME)

    case = Case.objects.get()
    page = client.get(answer["Location"]).content.decode()
    assert (case.kind, f"<h2>{heading}</h2>" in page, "سؤالك" in page) == (kind, True, False)


@pytest.mark.parametrize(("typed", "status"), [("", 302), ("M7K4-XW9P", 302), ("12", 422)])
def test_a_complaint_may_name_a_request_and_learns_nothing_of_it(client, typed, status):
    answer = client.post("/ar/ask/complaint/", ASKED | {"about": typed}, **SAME)

    assert answer.status_code == status
