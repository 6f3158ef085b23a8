"""Leaving a run and coming back to it, with the verdicts and the words of the page."""

import pytest

from builders.api import HELP, Api
from builders.runs import make_run
from builders.wizard import OURS
from forms_engine.runs.models import RunAccess
from forms_engine.runs.services import save_for_later, way_back
from forms_engine.runs.services.resuming import TRIES

pytestmark = pytest.mark.django_db


def started(client, *, until):
    api = Api(client)
    api.start()
    keys = list(HELP)
    api.fill({key: HELP[key] for key in keys[: keys.index(until) + 1]})
    return api


def later(api):
    return api.send("POST", f"/runs/{api.run}/later", **api.auth)


def resume(client, **body):
    return Api(client).send("POST", "/resume", body)


def test_a_run_is_left_and_come_back_to_by_its_code(client):
    api = started(client, until="contact")
    way = later(api).json()

    answer = resume(client, code=way["code"].lower(), proof="٤٥٦٧")

    body = answer.json()
    assert (answer.status_code, body["id"], body["next"]) == (201, api.run, "place")
    other = Api(client)
    other.run, other.secret = body["id"], body["secret"]
    assert other.check().json()["missing"] == body["missing"]
    assert api.check().status_code == 200


def test_the_way_back_says_what_it_asks_for_and_how_it_is_sent(client):
    with_contact, without = started(client, until="contact"), started(client, until="service")

    ways = [later(with_contact).json(), later(without).json()]

    assert [(way["asks"], way["sent_by"], bool(way["code"])) for way in ways] == [
        ("phone", "email", True),
        (None, None, False),
    ]
    assert resume(client, token=ways[1]["token"]).status_code == 201


def test_a_sent_run_is_not_left_for_later(client):
    api = started(client, until="declaration")
    api.submit()

    assert (later(api).status_code, later(api).json()["code"]) == (409, "run-closed")


def test_two_ways_at_once_or_none_are_refused(client):
    answers = [resume(client), resume(client, code="M7K4-XW9P", token="x", proof="4567")]

    assert [(a.status_code, a.json()["code"]) for a in answers] == [(422, "invalid-request")] * 2


def test_the_same_press_opens_again_and_another_does_not(client):
    way = way_back(make_run(until="contact")[0])
    body = {"code": way.code, "proof": "4567"}

    answers = [resume(client, **body, press=press) for press in ("a", "a", "b")]

    assert [answer.status_code for answer in answers] == [201, 201, 422]


def test_too_many_tries_are_told_to_wait(client):
    answers = [resume(client, code="M7K4-XW9P", proof="0000") for _ in range(7)]

    assert [answer.status_code for answer in answers] == [422] * 6 + [429]
    assert int(answers[-1]["Retry-After"]) > 0


def spent():
    way = way_back(make_run(until="contact")[0])
    RunAccess.objects.filter(use="resume").update(tries=TRIES)
    return way


@pytest.mark.parametrize("proof", ["4567", "0000", "", "\u202a4567\u202c", "050 123 4567", "أمل"])
@pytest.mark.parametrize("kind", ["code", "token"])
@pytest.mark.parametrize("make", [lambda: save_for_later(make_run(until="contact")[0]), spent])
def test_page_and_api_give_the_same_verdict(client, make, kind, proof):
    verdicts = []
    for as_page in (True, False):
        way = make()._asdict()[kind]
        answer = _page(client, kind, way, proof) if as_page else _api(client, kind, way, proof)
        verdicts.append(answer)

    assert verdicts[0] == verdicts[1]


def _page(client, kind, way, proof):
    url, typed = ("/en/resume/", {"code": way}) if kind == "code" else (f"/en/resume/{way}/", {})
    answer = client.post(url, {**typed, "proof": proof}, headers=OURS)
    if answer.status_code != 422:
        return {302: "opened", 410: "over"}[answer.status_code], []
    errors = answer.context["form"].errors
    return "refused", [(field, list(map(str, said))) for field, said in errors.items()]


def _api(client, kind, way, proof):
    answer = resume(client, **{kind: way}, proof=proof)
    if answer.status_code != 422:
        return {201: "opened", 410: "over"}[answer.status_code], []
    return "refused", [(error["field"], [error["message"]]) for error in answer.json()["errors"]]
