"""The frame of every page, and the pages that must stand when nothing else does."""

import re

import pytest
from django.template.loader import render_to_string
from django.utils import translation

from builders.theme import make_form, make_text

STATUSES = [400, 403, 404, 410, 429, 500, 503]


def page(template: str, language: str = "ar", **context: object) -> str:
    """A page without a request and so without any context processor."""
    with translation.override(language):
        return render_to_string(template, context)


@pytest.mark.parametrize("status", STATUSES)
@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("en", "ltr")])
def test_an_error_page_needs_no_database_and_no_context(status, language, direction):
    html = page(f"{status}.html", language)

    assert f'<html lang="{language}" dir="{direction}">' in html
    assert html.count("<h1>") == 1


@pytest.mark.parametrize("status", STATUSES)
def test_an_arabic_error_page_is_arabic(status):
    body = page(f"{status}.html").split("<body>")[1]

    assert re.findall(r"[A-Za-z]{3,}", re.sub(r"<[^>]+>", " ", body)) == []


def test_the_first_link_skips_to_the_main_content():
    html = page("theme/base.html")

    assert re.search(r'<body>\s*<a class="skip" href="#main">', html)
    assert '<main id="main" tabindex="-1">' in html


def test_without_a_house_the_translated_name_stands():
    assert "جمعية ركين لإعانة الحاج والمعتمر" in page("theme/base.html")


def test_the_house_fills_header_strip_and_footer():
    house = {
        "name": "House",
        "short_name": "H",
        "home_url": "/ar/",
        "nav": [{"label": "Services", "url": "/s/", "current": True}],
        "emergency": [{"label": "Ambulance", "number": "9 97"}],
        "footer": {"phone": "+966 50 123 4567", "groups": []},
    }

    html = page("theme/base.html", house=house)

    assert '<a href="/s/" aria-current="page">Services</a>' in html
    assert 'href="tel:997"' in html
    assert '<a href="tel:+966501234567"><bdi dir="ltr" class="run">+966 50 123 4567</bdi>' in html


def test_the_page_may_name_its_own_languages():
    own = [{"code": "en", "label": "English", "dir": "ltr", "url": "/en/x/", "current": False}]

    html = page("theme/base.html", languages=own, house={"languages": []})

    assert 'href="/en/x/"' in html


def test_a_page_loads_nothing_from_elsewhere_and_waits_for_no_script():
    html = page("theme/base.html")

    assert re.findall(r'(?:href|src)="(?:https?:)?//', html) == []
    assert re.findall(r"<script src=\"(\S+)\" (\w+) .*?>(.*?)</script>", html) == [
        ("/static/theme/offline.js", "defer", "")
    ]
    assert html.count("<script") == 1


def test_only_a_page_that_may_be_kept_asks_for_it():
    kept, other = ({"keeps_offline": may} for may in (True, False))

    asks = [" data-keep" in page("theme/base.html", page=one) for one in (kept, other)]

    assert asks == [True, False]


def test_a_step_with_errors_says_so_in_its_title():
    html = page("theme/wizard.html", title="الاسم", form=make_form({}, name=make_text()))

    assert "<title>خطأ: الاسم" in html
