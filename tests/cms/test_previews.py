"""The preview of every type of page, in Arabic and in translation, as the editing screen asks."""

import pytest
from django.conf import settings
from django.test import RequestFactory
from django.urls import reverse

from builders import cms as make
from builders.desk import sign_in
from cms import models
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db


def every_type(home):
    """One page of each type that editors make."""
    (service,) = make.make_services(home, "الإيواء")
    guide, faq, policy = make.make_guide(home), make.make_faq(home), make.make_policy(home)
    single = [make.make_content(home), make.make_channels(home), make.make_form_page(home)]
    lists = [page.get_parent().specific for page in (service, guide, faq, policy)]
    news = make.make_news(home)
    single += [news, news.get_parent().specific, make.make_transparency(home)]
    return [home, *lists, service, guide, faq, policy, *single]


@pytest.fixture
def pages():
    home = make.make_site(languages=("ar", "en"))
    arabic = every_type(home)
    english = [home.get_translations().first().specific]
    english += [make.make_translation(page) for page in arabic[1:]]
    return [*arabic, *english]


def asked(browser):
    """The request of an editor's browser, from which Wagtail makes the preview's own."""
    session = browser.cookies[settings.SESSION_COOKIE_NAME].value
    cookie = f"{settings.SESSION_COOKIE_NAME}={session}"
    return RequestFactory().get("/admin/", headers={"cookie": cookie})


def shown(page, request, mode):
    """Whether the preview answers, in the page's language, under the readers' strict policy."""
    answer = page.make_preview_request(request, mode, {"in_preview_panel": True})
    policy = answer.headers.get("Content-Security-Policy", "")
    lang = f'<html lang="{page.locale.language_code}"' in answer.content.decode()
    return answer.status_code, lang, "script-src 'self';" in policy


def test_there_is_one_page_of_each_type(pages):
    kinds = {type(page) for page in pages}

    made = {getattr(models, name) for name in models.__all__ if name.endswith("Page")}
    assert kinds == made


def test_every_page_is_previewed_in_each_of_its_modes(pages):
    request = asked(sign_in(role=Role.EDITOR))
    seen = {shown(page, request, mode) for page in pages for mode, _label in page.preview_modes}

    assert seen == {(200, True, True)}


def test_the_preview_is_offered_as_a_phone_and_as_a_desktop(pages):
    widths = {size["name"]: size["device_width"] for size in pages[0].preview_sizes}

    assert widths["mobile"] < 400 < 1200 < widths["desktop"]
    assert {page.default_preview_size for page in pages} == {"mobile"}


def test_wagtails_checker_runs_beside_the_editor_and_never_for_readers(pages, client):
    request = asked(sign_in(role=Role.EDITOR))
    found = {
        "<wagtail-userbar>"
        in page.make_preview_request(request, "", {"in_preview_panel": True}).content.decode()
        for page in pages
    }

    assert found == {True}
    assert {"wagtail-userbar" in client.get(page.url).content.decode() for page in pages} == {False}


def test_a_draft_is_shown_whole_too(pages):
    editor = sign_in(role=Role.EDITOR)

    assert {
        editor.get(reverse("wagtailadmin_pages:view_draft", args=[page.pk])).status_code
        for page in pages
    } == {200}
