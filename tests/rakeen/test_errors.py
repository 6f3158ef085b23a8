"""Errors speak the language of the address, and none of them needs what may be broken."""

import json

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from builders import cms as make
from cms.models import HouseSettings
from rakeen.errors import csrf_failure, server_error


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("path", "language", "direction"),
    [("/ar/no-such-page/", "ar", "rtl"), ("/en/no-such-page/", "en", "ltr")],
)
def test_a_missing_page_answers_in_the_language_of_its_address(client, path, language, direction):
    response = client.get(path)

    assert response.status_code == 404
    assert f'<html lang="{language}" dir="{direction}"' in response.content.decode()


HOSTILE = {
    "/ar/%00": 400,
    "/ar/?q=%00": 400,
    "/ar/" + "a" * 5000 + "/": 404,
    "/ar/%ff%fe/": 404,
    "/..%2f..%2fetc/passwd/": 404,
    "/ar/.env/": 404,
}


@pytest.mark.django_db
@pytest.mark.parametrize("number", range(len(HOSTILE)))
def test_hostile_addresses_are_refused_without_a_500(client, number):
    path, status = list(HOSTILE.items())[number]

    assert client.get(path).status_code == status


@pytest.mark.django_db
def test_the_root_leads_to_arabic_whatever_the_browser_asks(client):
    response = client.get("/", headers={"accept-language": "en"})

    assert (response.status_code, response["Location"]) == (302, "/ar/")


@pytest.mark.django_db
def test_an_address_without_a_language_leads_to_arabic_whatever_the_browser_asks(client):
    response = client.get("/track/", headers={"accept-language": "fr"})

    assert (response.status_code, response["Location"]) == (302, "/ar/track/")


@pytest.mark.django_db
@pytest.mark.parametrize(("path", "links"), [("/ar/help/start/", 1), ("/admin/logout/", 0)])
def test_a_lost_cookie_is_told_with_the_way_back_to_a_form(rf, path, links):
    page = csrf_failure(rf.post(path))

    assert page.status_code == 403
    assert "فقد المتصفح مفتاح هذه الصفحة" in page.content.decode()
    assert page.content.decode().count('href="/ar/resume/"') == links


def test_a_server_error_renders_without_a_database(rf):
    response = server_error(rf.get("/en/help/"))

    assert response.status_code == 500
    assert '<html lang="en" dir="ltr"' in response.content.decode()


@pytest.mark.django_db
def test_every_answer_carries_the_headers(client):
    answers = [
        client.get("/healthz"),
        client.get("/"),
        client.get("/ar/none/"),
        client.get("/admin/"),
    ]

    assert [
        (a["X-Content-Type-Options"], a["Cross-Origin-Resource-Policy"], a["Referrer-Policy"])
        for a in answers
    ] == [("nosniff", "same-origin", "same-origin")] * 4
    assert ["default-src 'none'" in a["Content-Security-Policy"] for a in answers] == [True] * 4


@pytest.mark.django_db
def test_only_the_admin_may_run_inline_scripts(client):
    assert "'unsafe-inline'" in client.get("/admin/login/")["Content-Security-Policy"]
    assert "'unsafe-inline'" not in client.get("/ar/none/")["Content-Security-Policy"]


@pytest.mark.django_db
def test_a_server_error_still_shows_the_emergency_numbers_that_were_read_last(rf, client):
    home = make.make_site()
    HouseSettings.objects.create(site=home.get_site(), emergency=make.emergency())
    cache.clear()
    client.get(home.url)

    with CaptureQueriesContext(connection) as asked:
        response = server_error(rf.get("/ar/help/"))

    assert 'href="tel:997"' in response.content.decode()
    assert len(asked) == 0


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("path", "status"), [("/api/v2/pages/?search=a%00b", 400), ("/api/nowhere/", 404)]
)
def test_a_program_gets_its_error_as_json(client, path, status):
    answer = client.get(path)

    assert (answer.status_code, answer.headers["Content-Type"]) == (status, "application/json")
    assert answer.json()["lang"] == "en"


def test_a_program_gets_a_sentence_when_the_site_is_broken(rf):
    answer = server_error(rf.get("/api/v2/pages/"))

    assert json.loads(answer.content)["message"].startswith("Something went wrong on our side.")
