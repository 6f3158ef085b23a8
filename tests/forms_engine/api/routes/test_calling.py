"""Asking to be called from a client, with the verdicts and the words of the page."""

import pytest

from builders.api import HELP, Api
from builders.wizard import OURS
from forms_engine.cases.models import Case, Enquiry
from forms_engine.runs.models import Run
from forms_engine.runs.services import way_back

pytestmark = pytest.mark.django_db
CALLER = {"name": "Amal", "phone": "0501234567", "time": "soon", "language": "en"}


def started(client):
    api = Api(client)
    api.start()
    api.save("need_for", HELP["need_for"])
    return api


def call(api, **body):
    return api.send(
        "POST", f"/runs/{api.run}/call", {"step": "service", **CALLER, **body}, **api.auth
    )


def test_a_call_is_a_tracked_enquiry_that_knows_its_step(client):
    api = started(client)

    answers = [call(api), call(api)]

    assert [answer.status_code for answer in answers] == [201, 201]
    assert {answer.json()["reference"] for answer in answers} == {Case.objects.get().reference}
    assert (str(Enquiry.objects.get().run_id), Enquiry.objects.get().step) == (api.run, "service")


def test_a_step_the_form_has_not_is_refused(client):
    assert call(started(client), step="nowhere").status_code == 404


def test_too_many_calls_are_told_to_wait(client):
    api = started(client)

    answers = [call(api, name=f"Amal {letter}") for letter in "abcdef"]

    assert [answer.status_code for answer in answers] == [201] * 5 + [429]


@pytest.mark.parametrize(
    "typed",
    [
        {}, {"phone": "123"}, {"phone": ""}, {"name": " "}, {"time": "never"}, {"language": "xx"},
        {"phone": "٠٥٥ ١٢٣ ٤٥٦٧"}, {"name": "أ" * 200}, {"phone": "1" * 60},
    ],
)  # fmt: skip
def test_page_and_api_give_the_same_verdict(client, typed):
    api = started(client)
    answer = call(api, **typed)
    said = [(error["field"], error["message"]) for error in answer.json().get("errors", [])]

    assert (answer.status_code in (201, 302), said) == _page(client, api, {**CALLER, **typed})


def _page(client, api, typed):
    way = way_back(Run.objects.select_related("key").get(pk=api.run))
    entered = client.post(f"/en/resume/{way.token}/", headers=OURS)
    answer = client.post(f"{entered['Location']}service/call/", typed)
    if answer.status_code == 302:
        return True, []
    errors = answer.context["form"].errors.items()
    return False, [(field, str(message)) for field, found in errors for message in found]
