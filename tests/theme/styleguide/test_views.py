"""The styleguide shows everything, in both directions and schemes, and answers 404 to guesses."""

import pytest

from theme.styleguide.samples import page_names

PAGES = ["check", "desk", "done", "faq", "form", "home", "service", "survey", "track"]


@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("en", "ltr")])
@pytest.mark.parametrize("address", ["", *[f"{name}/" for name in PAGES]])
def test_every_sample_page_opens_in_both_directions(client, address, language, direction):
    response = client.get(f"/{language}/styleguide/{address}")

    assert response.status_code == 200
    assert f'<html lang="{language}" dir="{direction}">' in response.content.decode()


def test_no_sample_page_is_forgotten():
    assert page_names() == PAGES


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_scheme_can_be_forced(client, scheme):
    page = client.get(f"/ar/styleguide/?scheme={scheme}").content.decode()
    sheet = client.get(f"/ar/styleguide/scheme/{scheme}.css")

    assert f"/styleguide/scheme/{scheme}.css" in page
    assert sheet["Content-Type"].startswith("text/css")
    assert f"color-scheme: {scheme}" in sheet.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["no-such/", "house/", "scheme/no-such.css", "?scheme=%00x"])
def test_guesses_are_answered_calmly(client, address):
    assert client.get(f"/ar/styleguide/{address}").status_code in (200, 400, 404)


def test_the_form_in_error_lists_what_is_wrong(client):
    html = client.get("/ar/styleguide/form/?errors=1").content.decode()

    assert "<title>خطأ: " in html
    assert html.index("توجد مشكلة") < html.index("<h1>")


def test_the_styleguide_sets_no_cookie(client):
    assert dict(client.get("/ar/styleguide/home/").cookies) == {}
