"""A draft is shown to whoever holds its token, for an hour, and to nobody else."""

import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs, urlsplit
from urllib.request import Request, urlopen

import pytest
import time_machine
from django.contrib.contenttypes.models import ContentType

from builders import cms as make
from builders.openapi import faults
from cms.headless.drafts import keep
from cms.headless.models import Draft
from cms.models import ContentPage

pytestmark = pytest.mark.django_db

FRONT_END = "http://front.example"


@pytest.fixture
def front_end(settings):
    settings.RAKEEN_FRONT_END = FRONT_END


@pytest.fixture
def edited():
    page = make.make_content(make.make_site(languages=("ar", "en")), title="كما نُشر")
    page.title = "كما يُكتب الآن"
    return page


def read(client, token, **query):
    return client.get("/api/v2/preview/", query, headers={"authorization": f"Bearer {token}"})


def token_of(response):
    address = urlsplit(response["Location"])
    return parse_qs(address.query)["token"][0]


def test_there_is_one_preview_until_a_front_end_is_named(edited):
    assert [mode for mode, _label in edited.preview_modes] == [""]


def test_the_editor_is_led_to_the_front_end_with_a_token(client, front_end, edited):
    response = edited.make_preview_request(preview_mode="front")

    assert response.status_code == 302
    assert response["Location"].startswith(f"{FRONT_END}/preview?token=")
    assert response["Location"].endswith("&locale=ar")
    assert read(client, token_of(response)).json()["title"] == "كما يُكتب الآن"


def test_a_draft_has_the_shape_that_the_page_will_have(client, edited):
    described = client.get("/api/v2/openapi.json").json()

    told = read(client, keep(edited)).json()

    assert faults(described, "cms.ContentPage", told) == []
    assert (told["id"], told["frame"]["seo"]["title"]) == (edited.pk, "كما يُكتب الآن")


def test_a_translation_is_shown_in_its_own_language(client, front_end, edited):
    english = make.make_translation(edited, title="As published")
    english.title = "As it is being written"

    response = english.make_preview_request(preview_mode="front")
    told = read(client, token_of(response)).json()

    assert response["Location"].endswith("&locale=en")
    assert (told["lang"], told["dir"], told["title"]) == ("en", "ltr", "As it is being written")


def test_every_type_of_page_leads_there(front_end, edited):
    home = edited.get_parent().specific
    pages = [make.make_policy(home), make.make_form_page(home), make.make_faq(home), home]

    answers = [one.make_preview_request(preview_mode="front").status_code for one in pages]

    assert answers == [302] * 4


def test_a_page_that_was_never_saved_is_shown_too(client, edited):
    home = edited.get_parent()
    fresh = ContentPage(title="لم تُحفظ", slug="fresh", locale=home.locale, body="[]")
    fresh.path, fresh.depth = home.get_last_child()._inc_path(), home.depth + 1
    fresh.set_url_path(home)

    told = read(client, keep(fresh)).json()

    assert (told["id"], told["title"], told["meta"]["html_url"]) == (
        0,
        "لم تُحفظ",
        "http://127.0.0.1:8000/ar/fresh/",
    )


def test_nothing_keeps_or_indexes_a_draft(client, edited):
    answer = read(client, keep(edited))

    assert (answer["Cache-Control"], answer["X-Robots-Tag"]) == ("no-store", "noindex, nofollow")


@pytest.mark.parametrize(
    "header", [{}, {"authorization": "Bearer x"}, {"authorization": "Basic x"}]
)
def test_without_its_token_nothing_is_shown(client, edited, header):
    keep(edited)

    answer = client.get("/api/v2/preview/", headers=header)

    assert (answer.status_code, answer["Cache-Control"]) == (401, "no-store")


def test_a_token_opens_its_own_draft_only(client, edited):
    first = keep(edited)
    edited.title = "نص آخر"
    second = keep(edited)

    assert [read(client, token).json()["title"] for token in (first, second)] == [
        "كما يُكتب الآن",
        "نص آخر",
    ]
    assert read(client, first[:-2] + "xx").status_code == 401


def test_a_token_is_over_after_an_hour(client, edited):
    with time_machine.travel("2026-03-01T10:00:00+03:00", tick=False) as clock:
        token = keep(edited)
        clock.shift(60 * 60 - 1)
        before = read(client, token).status_code
        clock.shift(2)

        assert (before, read(client, token).status_code) == (200, 410)


def test_old_drafts_are_dropped_when_a_new_one_is_kept(client, edited):
    with time_machine.travel("2026-03-01T10:00:00+03:00", tick=False) as clock:
        old = keep(edited)
        clock.shift(60 * 60 + 1)
        keep(edited)

    assert Draft.objects.count() == 1
    with time_machine.travel("2026-03-01T10:30:00+03:00", tick=False):
        assert read(client, old).status_code == 410


def test_a_draft_of_a_type_that_is_gone_says_so(client, edited):
    token = keep(edited)
    gone = ContentType.objects.create(app_label="cms", model="formerpage")
    Draft.objects.update(kind=gone)

    assert read(client, token).status_code == 410


class FrontEnd(BaseHTTPRequestHandler):
    """A front end in ten lines: reads the draft with the token that it was led here with."""

    def do_GET(self):
        (token,) = parse_qs(urlsplit(self.path).query)["token"]
        ask = Request(self.server.api, headers={"Authorization": f"Bearer {token}"})
        with urlopen(ask) as answer:
            page = json.load(answer)
        self.send_response(200)
        self.end_headers()
        self.wfile.write(f'<html lang="{page["lang"]}"><h1>{page["title"]}</h1>'.encode())

    def log_message(self, *args):
        """Silence."""


@pytest.mark.django_db(transaction=True)
def test_a_front_end_of_its_own_shows_the_draft(live_server, settings):
    front = HTTPServer(("127.0.0.1", 0), FrontEnd)
    front.api = f"{live_server.url}/api/v2/preview/"
    threading.Thread(target=front.serve_forever, daemon=True).start()
    settings.RAKEEN_FRONT_END = f"http://127.0.0.1:{front.server_port}"
    page = make.make_content(make.make_site(), title="كما نُشر")
    page.title = "كما يُكتب الآن"

    led = page.make_preview_request(preview_mode="front")["Location"]
    with urlopen(led) as shown:
        html = shown.read().decode()
    front.shutdown()
    front.server_close()

    assert html == '<html lang="ar"><h1>كما يُكتب الآن</h1>'
