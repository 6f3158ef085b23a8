"""The run's cookie: HttpOnly, for the run's own addresses only, never on a public GET."""

import pytest
from django.conf import settings

from builders.wizard import Browser
from forms_engine.runs.models import Run


@pytest.mark.parametrize(
    "address", ["/ar/help/start/", "/en/help/start/", "/ar/volunteer/start/", "/ar/resume/x/"]
)
def test_looking_sets_no_cookie(client, db, address):
    assert client.get(address).cookies == {}


def test_starting_gives_one_cookie_for_each_language_and_its_run(db):
    response = Browser().begin()
    run = Run.objects.get()

    given = {
        (cookie.key, cookie["path"], cookie["httponly"], cookie["samesite"])
        for cookie in response.cookies.values()
    }
    assert given == {
        (f"run-{code}", f"/{code}/help/{run.pk}/", True, "Lax")
        for code, _name in settings.LANGUAGES
    }


def test_in_production_the_cookie_needs_https(db, settings):
    settings.SESSION_COOKIE_SECURE = True

    cookies = Browser().begin().cookies

    assert sorted(cookies) == sorted(f"__Secure-run-{code}" for code, _name in settings.LANGUAGES)
    assert all(cookie["secure"] for cookie in cookies.values())


def test_the_address_holds_the_runs_id_and_no_secret(db):
    browser = Browser()
    secret = browser.begin().cookies["run-ar"].value

    assert secret not in browser.here
    assert secret not in browser.get("need_for").content.decode()


def test_saving_a_step_keeps_the_cookie_as_long_as_the_form(db, time_machine):
    time_machine.move_to("2026-11-01T09:00:00Z", tick=False)
    browser = Browser()
    begun = browser.begin().cookies["run-ar"]
    time_machine.move_to("2026-11-11T09:00:00Z", tick=False)

    saved = browser.post("need_for").cookies["run-ar"]

    assert (saved.value, saved["path"]) == (begun.value, begun["path"])
    assert saved["max-age"] == begun["max-age"]
    assert "run-ar" not in browser.get("service").cookies
