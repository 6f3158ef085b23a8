"""The press that begins a run; the page it stands on is an editor's."""

import pytest

from builders.forms import publish_as
from builders.wizard import OURS, Browser
from forms_engine.forms.opening import Opening
from forms_engine.runs.models import Run


def test_looking_leads_to_the_forms_page(client, db):
    response = client.get("/en/help/start/")

    assert (response.status_code, response["Location"]) == (302, "/en/help/")
    assert response.cookies == {}


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "none"},
        {"Origin": "null"},
        {"Origin": "https://evil.example"},
        {"Origin": "http://testserver.evil.example"},
        {"Origin": "http://[bad"},
        {"Referer": "https://evil.example/http://testserver/"},
    ],
)
def test_a_press_from_elsewhere_begins_nothing(client, db, headers):
    response = client.post("/ar/help/start/", headers=headers)

    assert response.status_code == 403
    assert Run.objects.count() == 0


@pytest.mark.parametrize(
    "headers",
    [OURS, {"Origin": "http://testserver"}, {"Referer": "http://testserver/ar/help/"}],
)
def test_a_press_on_our_page_begins_a_run(client, db, headers):
    response = client.post("/ar/help/start/", headers=headers)

    run = Run.objects.get()
    assert response["Location"] == f"/ar/help/{run.pk}/need_for/"
    assert (run.channel, run.language) == ("help", "ar")


def test_a_filled_trap_asks_for_one_more_press(client, db):
    response = client.post("/ar/help/start/", {"website": "http://spam"}, headers=OURS)

    assert response.status_code == 422
    assert "بقيت ضغطة واحدة" in response.content.decode()
    assert Run.objects.count() == 0


def test_a_volunteers_run_comes_through_its_own_channel(client, db):
    client.post("/en/volunteer/start/", headers=OURS)

    run = Run.objects.get()
    assert (run.form_version.code, run.channel, run.language) == ("volunteer", "volunteer", "en")


def test_other_methods_are_refused(client, db):
    assert client.put("/ar/help/start/").status_code in {403, 405}


def test_an_unknown_form_is_not_found(client, db):
    assert client.post("/ar/nothing/start/", headers=OURS).status_code == 404
    assert client.post("/ar/nothing/start/", {"website": "x"}, headers=OURS).status_code == 404


def test_a_closed_form_says_so_in_its_editors_words_and_begins_nothing(client, db):
    publish_as(Opening(mode="closed"), closed="نعود بعد العيد")

    response = client.post("/ar/help/start/", headers=OURS)

    assert response.status_code == 403
    assert "نعود بعد العيد" in response.content.decode()
    assert Run.objects.count() == 0


def test_a_run_begun_before_the_form_closed_goes_on(db):
    visitor = Browser()
    visitor.begin()
    publish_as(Opening(mode="closed"))

    assert visitor.post("need_for")["Location"] == visitor.at("service")
