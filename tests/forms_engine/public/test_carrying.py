"""What was typed is not lost where a sending cannot be taken: the page sends it once more."""

import re
from html import unescape
from urllib.parse import urlencode

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils.html import escape

from builders.cases import make_case
from builders.files import make_jpeg
from builders.keying import make_keying, make_upload_keying
from builders.staff import make_staff
from builders.wizard import OURS, Browser
from forms_engine.runs.queries import saved_steps
from forms_engine.staff.enums import Role

UNKNOWN = "8ee431ae-b91e-4836-ae98-3fb0e5a7b561"  # the file need not be there

pytestmark = pytest.mark.django_db
STORY = 'سطر "أول"\nوثانٍ <b>'


def send(client, address, typed, headers=OURS):
    """As browsers send a form without files."""
    kind = "application/x-www-form-urlencoded"
    return client.post(address, urlencode(typed), content_type=kind, headers=headers)


def carried(response):
    """The fields of the page's button, as a browser would send them."""
    sending = r'<form method="post" action="([^"]*/details/[^"]*|/admin/[^"]*)">(.*?)</form>'
    form = re.search(sending, response.content.decode(), re.DOTALL)
    if form is None:
        return None
    boxes = re.findall(r'type="hidden" name="([^"]*)" value="([^"]*)"', form[2])
    return unescape(form[1]), {name: unescape(value) for name, value in boxes}


@pytest.fixture
def visitor():
    visitor = Browser()
    visitor.begin()
    visitor.fill(until="place")
    return visitor


def test_a_browser_that_lost_its_cookies_sends_the_same_once_it_is_back(visitor):
    secret, visitor.secret, visitor.client = visitor.secret, "", Client()

    page = send(visitor.client, visitor.at("details"), {"story": STORY})
    action, fields = carried(page)
    visitor.secret = secret
    visitor._carry_cookie()

    assert page.status_code == 404
    assert "ما كُتب الآن ما زال في هذه الصفحة" in page.content.decode()
    assert send(visitor.client, action, fields)["Location"] == visitor.at("check")


def test_a_lost_key_of_the_page_is_made_anew_under_the_same_words(visitor):
    visitor.client = Client(enforce_csrf_checks=True)
    visitor._carry_cookie()

    page = send(visitor.client, visitor.at("details"), {"story": STORY})
    action, fields = carried(page)

    assert (page.status_code, fields["story"]) == (403, STORY)
    assert send(visitor.client, action, fields)["Location"] == visitor.at("check")


@pytest.mark.parametrize(
    "headers", [{}, {"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://evil.example"}]
)
def test_the_words_of_another_site_stand_behind_no_button_of_ours(visitor, headers):
    visitor.client = Client(enforce_csrf_checks=True)
    visitor._carry_cookie()

    page = send(visitor.client, visitor.at("details"), {"story": "evil"}, headers)

    assert page.status_code == 403
    assert "evil" not in page.content.decode()


def test_a_password_is_never_carried():
    browser = Client(enforce_csrf_checks=True)

    page = send(browser, "/admin/login/", {"username": "huda", "password": "s3cret"})

    assert page.status_code == 403
    assert "s3cret" not in page.content.decode()


def test_what_staff_keyed_in_outlives_their_session(client):
    keying, clerk = make_keying(), make_staff(role=Role.RECEPTION)
    address = f"/admin/desk/requests/new/{keying.run_id}/"

    page = send(client, address, {"name": STORY, "later": "1"})
    action, fields = carried(page)
    client.force_login(clerk)
    saved = send(client, action, fields)

    assert (page.status_code, saved.status_code, action) == (403, 302, address)
    assert saved_steps(keying.run)["person"].typed["name"] == [STORY]


def test_words_that_went_with_a_chosen_file_outlive_the_session_without_it(client):
    keying = make_keying()
    address = f"/admin/desk/requests/new/{keying.run_id}/"
    file = SimpleUploadedFile("a.jpg", make_jpeg())

    page = client.post(address, {"name": STORY, "file-papers": file}, headers=OURS)

    action, fields = carried(page)
    assert (page.status_code, action, fields["name"]) == (403, address, STORY)
    assert "file-papers" not in fields


@pytest.mark.parametrize(
    ("tail", "box"),
    [
        ("answer/", "answer"),
        ("files/", "answer"),
        (f"files/{UNKNOWN}/", "answer"),
        ("write/", "text"),
        ("reconsider/", "objection"),
    ],
)
def test_words_about_a_request_outlive_the_lost_key_of_the_page(tail, box):
    browser = Client(enforce_csrf_checks=True)
    address = f"/ar/track/{make_case().reference}/{tail}"

    page = send(browser, address, {box: STORY})

    body = page.content.decode()
    assert (page.status_code, f'action="{address}"' in body) == (403, True)
    assert escape(STORY).replace("\n", "") in body.replace("\n", "")


@pytest.mark.parametrize("tail", ["", f"{UNKNOWN}/remove/"])
def test_words_that_a_button_of_a_file_sent_along_outlive_the_session_of_staff(client, tail):
    keying, clerk = make_upload_keying(), make_staff(role=Role.RECEPTION)
    place = f"/admin/desk/requests/new/{keying.run_id}/files/papers/papers/{tail}"

    action, fields = carried(send(client, place, {"name": STORY}))
    client.force_login(clerk)
    send(client, action, fields)

    assert (action, saved_steps(keying.run)["person"].typed["name"]) == (place, [STORY])


@pytest.mark.parametrize("tail", ["", f"{UNKNOWN}/remove/"])
def test_words_that_a_button_of_a_file_sent_along_outlive_the_cookies(visitor, tail):
    visitor.client = Client()
    address = f"{visitor.at('details')}files/papers/{tail}"

    action, fields = carried(send(visitor.client, address, {"story": STORY}))

    assert (action, fields["story"]) == (address, STORY)
