"""Tracking tells the owner where the request stands, and a guesser nothing."""

from datetime import timedelta

import pytest

from builders.api import URGENT, Api, submitted
from builders.cases import place
from forms_engine.cases.enums import State
from forms_engine.cases.models import Case
from forms_engine.cases.services.applicant import ask_to_reconsider
from forms_engine.clock.time import today
from forms_engine.vault.services import destroy_key

pytestmark = pytest.mark.django_db


@pytest.fixture
def api(client):
    return submitted(client)[0]


def track(api, reference, last4, *, language="en"):
    api.language = language
    return api.send("POST", "/track", {"reference": reference, "last4": last4})


def reference():
    return Case.objects.get().reference


def test_the_owner_sees_state_dates_and_history(api):
    body = track(api, reference(), "4567").json()

    assert body["state"] == {"code": "received", "label": "We have received your request"}
    assert [event["state"]["code"] for event in body["history"]] == ["received"]
    assert body["promised"]["iso"] == Case.objects.get().promised_date.isoformat()
    assert (body["asked"], body["lang"], body["dir"]) == (None, "en", "ltr")


def test_reference_and_digits_are_read_however_they_are_written(api):
    typed = reference().lower().replace("-", " ")

    assert track(api, typed, "٤٥٦٧").status_code == 200


def test_an_urgent_request_has_no_floor(client):
    api, _response = submitted(client, URGENT)

    assert track(api, reference(), "4567").json()["floor"] is None


def test_a_refusal_names_the_last_day_and_what_is_heard_again_says_so(api):
    case = Case.objects.get()
    place(case, State.REFUSED)

    refused = track(api, reference(), "4567").json()
    case.refresh_from_db()
    ask_to_reconsider(case, "A paper was overlooked")
    again = track(api, reference(), "4567").json()

    last = (today() + timedelta(days=15)).isoformat()
    assert (refused["reconsider_until"]["iso"], again["reconsider_until"]) == (last, None)
    assert again["state"]["label"] == "Your request is being reconsidered"
    assert (again["floor"], again["promised"]["iso"] > today().isoformat()) == (None, True)


@pytest.mark.parametrize(("wrong", "last4"), [("M7K4-XW9P", "4567"), (None, "0000"), (None, "x")])
def test_what_is_wrong_is_not_said(api, wrong, last4):
    response = track(api, wrong or reference(), last4)

    assert (response.status_code, response.json()["code"]) == (404, "unknown-request")
    assert response.json()["detail"] == "No request is found with this reference and these digits."


def test_guessing_is_held_off_and_says_for_how_long(api):
    statuses = [track(api, reference(), f"000{digit}").status_code for digit in range(6)]

    response = track(api, reference(), "4567")

    assert statuses == [404] * 5 + [429]
    assert response.status_code == 429
    assert 0 < int(response["Retry-After"]) <= 15 * 60


def test_the_page_and_the_api_count_the_same_tries(api, client):
    for digit in range(5):
        client.post(
            "/en/track/",
            {"reference": reference(), "last4": f"000{digit}"},
            headers={"Sec-Fetch-Site": "same-origin"},
        )

    assert track(api, reference(), "4567").status_code == 429


def test_the_words_are_arabic_when_asked(api):
    body = track(api, reference(), "4567", language="ar").json()

    assert (body["lang"], body["dir"]) == ("ar", "rtl")
    assert body["promised"]["hijri"].endswith("هـ")


@pytest.mark.parametrize("body", [{}, {"reference": "a"}, {"reference": "a\x00", "last4": "1"}])
def test_a_try_of_a_wrong_shape_is_refused(client, body):
    assert Api(client).send("POST", "/track", body).status_code == 422


def test_an_erased_request_is_unknown(api):
    case = Case.objects.get()
    Case.objects.update(state="waiting", paused_at=case.received_at, waiting_from="verifying")
    case.questions.create(asked=b"sealed", asked_at=case.received_at)
    destroy_key(case.key)

    assert track(api, case.reference, "4567").status_code == 404


def test_right_openings_do_not_count_against_an_address(api):
    known = reference()

    opened = [track(api, known, "4567").status_code for _ in range(25)]

    assert opened == [200] * 25
