"""The start pages and the press that begins a run."""

import pytest

from builders.wizard import OURS, title
from forms_engine.runs.models import Run


def test_the_start_page_says_what_it_takes(client, db):
    page = client.get("/ar/help/").content.decode()

    said = ["لكل حاج أو معتمر", "نحو 5 دقائق", "مجانًا", "ما يلزم", "مشفّرة", "رابط العودة"]
    assert [word for word in said if word not in page] == []


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
    response = client.post("/ar/help/", headers=headers)

    assert response.status_code == 403
    assert Run.objects.count() == 0


@pytest.mark.parametrize(
    "headers",
    [OURS, {"Origin": "http://testserver"}, {"Referer": "http://testserver/ar/help/"}],
)
def test_a_press_on_our_page_begins_a_run(client, db, headers):
    response = client.post("/ar/help/", headers=headers)

    run = Run.objects.get()
    assert response["Location"] == f"/ar/help/{run.pk}/need_for/"
    assert (run.channel, run.language) == ("help", "ar")


def test_a_filled_trap_asks_for_one_more_press(client, db):
    response = client.post("/ar/help/", {"website": "http://spam"}, headers=OURS)

    assert response.status_code == 422
    assert "بقيت ضغطة واحدة" in response.content.decode()
    assert Run.objects.count() == 0


def test_a_volunteers_run_comes_through_its_own_channel(client, db):
    client.post("/en/volunteer/", headers=OURS)

    run = Run.objects.get()
    assert (run.form_version.code, run.channel, run.language) == ("volunteer", "volunteer", "en")


def test_other_methods_are_refused(client, db):
    assert client.put("/ar/help/").status_code in {403, 405}


def test_the_page_has_a_title_of_its_own(client, db):
    titles = [title(client.get(f"/ar/{code}/")) for code in ("help", "volunteer")]

    assert titles == ["طلب المساعدة", "طلب التطوع"]
