"""A run through the API: started, saved, checked and submitted by the rules of the pages."""

import re

import pytest

from builders.api import BASE, HELP, URGENT, Api, submitted
from builders.forms import publish_as
from forms_engine.cases.models import Case, Submission
from forms_engine.cases.sealed import open_answers
from forms_engine.clock.time import now
from forms_engine.forms.opening import Opening
from forms_engine.outbox.models import Job
from forms_engine.runs.models import Consent, Run
from forms_engine.runs.services import save_step

pytestmark = pytest.mark.django_db
UNKNOWN_RUN = "3b241101-e2bb-4255-8caf-4136c566a962"


@pytest.fixture
def api(client):
    api = Api(client)
    api.start()
    return api


def problem(response):
    body = response.json()
    found = [(error["field"], error["code"]) for error in body["errors"]]
    return response.status_code, body["code"], found


def test_a_started_run_tells_its_secret_once_and_its_term(client):
    response = Api(client).start()

    started = response.json()
    run = Run.objects.get()
    assert response.status_code == 201
    assert started | {"secret": "", "expires": "", "digest": ""} == {
        "id": str(run.id), "secret": "", "form": "help", "version": run.form_version.number,
        "digest": "", "lang": "en", "dir": "ltr", "expires": "", "next": "need_for",
    }  # fmt: skip
    assert len(started["secret"]) == 43
    assert started["secret"] not in str(Run.objects.values().get())
    assert sorted(started["expires"]) == ["display", "gregorian", "hijri", "iso"]
    assert run.channel == "website"


def test_a_run_speaks_the_language_it_was_asked_in(client):
    started = Api(client, language="ar-SA,en;q=0.5").start().json()

    assert (started["lang"], started["dir"]) == ("ar", "rtl")


def test_the_whole_form_becomes_one_case(client):
    api = Api(client)
    api.start()

    assert api.fill() == [200] * 8
    response = api.submit()

    case = Case.objects.get()
    assert response.status_code == 201
    assert response.json()["reference"] == case.reference
    assert open_answers(case)["person"]["document_number"] == "A1234567"
    assert open_answers(case)["person"]["birth_year"] == 1990
    assert case.channel == "website"
    assert Consent.objects.count() == 2


def test_an_urgent_request_needs_a_name_a_contact_and_a_place(client):
    _api, response = submitted(client, URGENT)

    assert response.status_code == 201
    assert Case.objects.get().urgent is True


def test_a_saved_step_says_what_comes_next(api):
    response = api.save("need_for", HELP["need_for"])

    assert response.json() == {
        "step": "need_for",
        "next": "service",
        "missing": ["service", "person", "contact", "place", "details", "check", "declaration"],
        "lang": "en",
        "dir": "ltr",
    }


def test_wrong_answers_come_back_with_field_code_and_sentence(api):
    api.save("need_for", HELP["need_for"])

    response = api.save("person", {"name": "a@b.example", "birth_year": "19"})

    body = response.json()
    assert response["Content-Type"] == "application/problem+json"
    assert problem(response) == (
        422,
        "invalid-answers",
        [("name", "is_email"), ("document_kind", "missing"), ("birth_year", "not_four_digits")],
    )
    assert body["errors"][2]["message"] == "A year has four digits, such as 1370 or 1951"


def test_the_sentences_are_in_the_language_of_the_run(client):
    api = Api(client, language="ar")
    api.start()
    api.language = "en"

    body = api.save("need_for", {}).json()

    assert (body["lang"], body["dir"]) == ("ar", "rtl")
    assert re.search(r"[a-z]{3}", body["detail"]) is None


def test_wrong_answers_are_kept_and_do_not_count(api):
    api.save("need_for", HELP["need_for"])

    api.save("need_for", {"for_whom": "nobody"})

    assert api.check().json()["missing"][0] == "need_for"


def test_a_name_that_is_no_question_is_refused(api):
    response = api.save("need_for", HELP["need_for"] | {"for_whome": "self"})

    assert problem(response) == (422, "unknown-question", [("for_whome", "unknown_question")])


@pytest.mark.parametrize("value", [{}, {"a": 1}, [["self"]], ["self"], 1.5, [{}]])
def test_answers_of_a_wrong_shape_are_unreadable(api, value):
    response = api.save("need_for", {"for_whom": value, "urgency": "soon"})

    assert problem(response) == (422, "invalid-answers", [("for_whom", "unreadable")])


@pytest.mark.parametrize("value", ["no", "false", 1, "true", ["on"], {}, False, None])
def test_only_true_is_an_agreement(api, value):
    api.fill({step: HELP[step] for step in list(HELP)[:6]})

    response = api.save("check", {"consent": value})

    assert problem(response) == (422, "invalid-answers", [("consent", "missing")])
    assert Consent.objects.count() == 0


def test_a_step_that_does_not_exist_is_not_found(api):
    assert problem(api.save("nowhere", {})) == (404, "unknown-step", [])


def test_a_hidden_step_takes_no_answers(client):
    api = Api(client)
    api.start("volunteer")

    response = api.save("guardian", {"guardian_name": "Huda"})

    assert problem(response) == (409, "step-not-asked", [])


def test_checking_shows_answers_in_words_and_masks_identity(api):
    api.fill({step: HELP[step] for step in list(HELP)[:4]})

    run = api.check().json()

    shown = {a["key"]: a["value"] for step in run["steps"] for a in step["answers"]}
    assert (shown["service"], shown["document_number"]) == ("Transport", "A••••••7")
    assert run["missing"] == ["place", "details", "check", "declaration"]
    assert (run["state"], run["ready"], run["reference"]) == ("open", False, None)


def test_a_full_run_is_ready(api):
    api.fill()

    assert (api.check().json()["ready"], api.check().json()["missing"]) == (True, [])


def test_submitting_too_early_names_the_missing_steps(api):
    api.fill({step: HELP[step] for step in list(HELP)[:6]})

    assert problem(api.submit()) == (
        422,
        "incomplete",
        [("check", "missing"), ("declaration", "missing")],
    )
    assert Submission.objects.count() == 0


def test_answers_that_no_longer_stand_are_named(api):
    api.fill()
    save_step(Run.objects.get(), "contact", typed={"phone": ["12"]}, cleaned={"phone": "12"})

    assert problem(api.submit()) == (422, "incomplete", [("contact", "missing")])


def test_submitting_needs_an_idempotency_key(api):
    api.fill()

    response = api.send("POST", f"/runs/{api.run}/submit", **api.auth)

    assert response.status_code == 422
    assert response.json()["errors"][0]["field"] == "header.Idempotency-Key"
    assert Case.objects.count() == 0


@pytest.mark.parametrize("second", ["one", "another"])
def test_submitting_again_gives_the_same_answer_and_one_case(client, second):
    api, first = submitted(client)

    again = api.submit(second)

    assert (again.status_code, again.json()) == (first.status_code, first.json())
    assert Case.objects.count() == 1


def test_a_submitted_run_takes_no_more_answers_and_shows_only_its_reference(client):
    api, response = submitted(client)

    assert problem(api.save("place", HELP["place"])) == (409, "run-closed", [])
    run = api.check().json()
    assert (run["state"], run["steps"], run["missing"]) == ("submitted", [], [])
    assert run["reference"] == response.json()["reference"]


def test_dates_come_in_both_calendars(client):
    _api, response = submitted(client)

    floor = response.json()["floor"]
    assert floor["iso"] == Case.objects.get().floor_date.isoformat()
    assert floor["hijri"].endswith("AH")
    assert floor["hijri"] in floor["display"]
    assert floor["gregorian"] in floor["display"]


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({}, (401, "secret-missing")),
        ({"Authorization": "Basic abc"}, (401, "secret-missing")),
        ({"Authorization": "Bearer wrong"}, (404, "run-not-found")),
        ({"X-Run-Secret": "wrong"}, (404, "run-not-found")),
    ],
)
def test_a_run_opens_for_its_secret_alone(api, headers, expected):
    response = api.send("GET", f"/runs/{api.run}", **headers)

    assert problem(response)[:2] == expected


def test_the_secret_may_come_in_a_header_of_its_own(api):
    response = api.send("GET", f"/runs/{api.run}", **{"X-Run-Secret": api.secret})

    assert response.status_code == 200


def test_an_unknown_run_answers_like_one_that_is_not_yours(api):
    unknown = api.send("GET", f"/runs/{UNKNOWN_RUN}", **api.auth)
    foreign = api.send("GET", f"/runs/{api.run}", Authorization="Bearer wrong")

    assert unknown.json() == foreign.json()


def test_an_expired_run_says_so_to_its_owner(api):
    Run.objects.update(expires_at=now())

    assert problem(api.check())[:2] == (410, "run-expired")


def test_a_form_that_does_not_exist_cannot_be_started(client):
    response = Api(client).send("POST", "/runs", {"form": "money"})

    assert problem(response) == (404, "unknown-form", [])
    assert Job.objects.count() == 0


def test_a_form_that_is_full_says_so_under_a_code_of_its_own(client):
    publish_as(Opening(quota=0))

    response = Api(client).send("POST", "/runs", {"form": "help"})

    assert problem(response)[:2] == (403, "form-full")
    assert "as many requests as can be served" in response.json()["detail"]


def test_a_form_that_filled_up_meanwhile_keeps_the_run_and_says_so(api):
    publish_as(Opening(quota=0))
    api.fill()

    refused = api.submit()
    publish_as(Opening(quota=1))

    assert problem(refused)[:2] == (403, "form-full")
    assert api.submit().status_code == 201


def test_starting_without_end_is_held_off(client):
    api = Api(client)
    statuses = [api.send("POST", "/runs", {"form": "money"}).status_code for _ in range(121)]

    response = api.send("POST", "/runs", {"form": "money"})

    assert set(statuses[:120]) == {404}
    assert problem(response)[:2] == (429, "too-many")
    assert int(response["Retry-After"]) > 3000


def test_no_cookie_is_set_and_nothing_may_be_stored(client):
    _api, response = submitted(client)

    assert response.cookies == {}
    assert response["Cache-Control"] == "no-store"
    assert "Access-Control-Allow-Origin" not in response
    assert BASE in response.wsgi_request.path
