"""A public page is made once and handed out without Django, until a change touches it."""

import gzip
from datetime import UTC, datetime, timedelta
from math import ceil

import pytest
import time_machine
from django.db import OperationalError, connection
from wagtail.models import PageViewRestriction

from builders import cms as make
from builders.front import asking
from cms.models import HouseSettings
from forms_engine.clock.models import Terms

pytestmark = pytest.mark.django_db


@pytest.fixture
def front():
    with asking() as asker:
        yield asker


def warm(front, *urls, **headers):
    for url in urls:
        assert front.get(url, **headers).status == 200


def still_ready(front, *urls):
    return [url for url in urls if not front.get(url).woke_django]


def test_the_second_reader_does_not_wake_django(front):
    home = make.make_site()
    first = front.get(home.url)

    second = front.get(home.url)

    assert (first.woke_django, second.woke_django) == (True, False)
    assert (second.status, second.body, second.headers) == (200, first.body, first.headers)
    assert "نقف معك" in second.text


def test_a_ready_page_stands_while_the_database_is_away(front):
    home = make.make_site()
    warm(front, home.url)

    def away(*args):
        raise OperationalError("the database is away")

    with connection.execute_wrapper(away):
        assert front.get(home.url).status == 200


@pytest.mark.parametrize(
    "cookie", ["sid=abc", "csrf=abc", "run-ar=secret", "_ga=1; sid=abc", "anything=1"]
)
def test_whoever_brings_a_cookie_of_ours_asks_django(front, cookie):
    home = make.make_site()
    warm(front, home.url)

    answer = front.get(home.url, cookie=cookie)

    assert (answer.woke_django, len(front.store)) == (True, 1)


def test_the_cookies_of_counting_programs_change_nothing(front):
    home = make.make_site()
    warm(front, home.url)

    assert not front.get(home.url, cookie="_ga=GA1.1; _fbp=fb.1").woke_django


def test_nothing_made_for_a_person_with_a_cookie_is_kept(front):
    home = make.make_site()

    front.get(home.url, cookie="sid=abc")

    assert len(front.store) == 0


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_only_reading_is_answered_so(front, method):
    home = make.make_site()
    warm(front, home.url)

    assert front.get(home.url, method).woke_django


def test_what_was_sent_to_a_page_is_answered_to_the_sender_alone(client):
    home = make.make_site()

    answer = client.post(home.url)

    assert "public" not in answer.headers.get("Cache-Control", "")


def test_a_signed_call_asks_django(front):
    home = make.make_site()
    warm(front, home.url)

    assert front.get(home.url, authorization="Bearer x").woke_django


@pytest.mark.parametrize(
    "query", ["utm_source=x&utm_medium=y", "fbclid=1", "gclid=abc&utm_campaign=%D8%B1"]
)
def test_a_campaign_gets_the_page_that_is_ready(front, query):
    home = make.make_site()
    warm(front, home.url)

    answer = front.get(f"{home.url}?{query}")

    assert (answer.woke_django, len(front.store)) == (False, 1)


def test_a_campaign_never_writes_itself_into_the_page(front):
    home = make.make_site()

    answer = front.get(f"{home.url}?utm_source=evil")

    assert "evil" not in answer.text
    assert not front.get(home.url).woke_django


@pytest.mark.parametrize("query", ["x=1", "untranslated=7", "q=a&utm_source=b", "x=" + "y" * 900])
def test_any_other_parameter_is_asked_of_django_and_not_kept(front, query):
    home = make.make_site()
    warm(front, home.url)

    answer = front.get(f"{home.url}?{query}")

    assert (answer.woke_django, answer.status, len(front.store)) == (True, 200, 1)


def test_languages_hosts_and_schemes_do_not_mix(front):
    home = make.make_site(languages=("ar", "en"))
    warm(front, home.url)

    english = front.get("/en/")
    other_host = front.get(home.url, host="localhost")
    other_scheme = front.get(home.url, scheme="https")

    assert "We stand with you" in english.text
    assert (other_host.woke_django, other_scheme.woke_django) == (True, True)


def test_a_reader_in_another_language_gets_the_page_of_the_address(front):
    home = make.make_site(languages=("ar", "en"))
    warm(front, home.url, accept_language="en")

    answer = front.get(home.url, accept_language="ur")

    assert (answer.woke_django, 'lang="ar"' in answer.text) == (False, True)


def test_what_is_not_there_and_what_moves_on_are_not_kept(front):
    make.make_site()

    assert [front.get(url).status for url in ("/ar/no-such-page/", "/ar/x", "/")] == [404, 301, 302]
    assert len(front.store) == 0


@pytest.mark.parametrize("url", ["/ar/track/", "/ar/ask/", "/ar/search/?q=x", "/admin/login/"])
def test_pages_that_are_somebodys_own_are_not_kept(front, url):
    make.make_site()

    front.get(url)

    assert len(front.store) == 0


def test_a_draft_is_shown_to_nobody(front):
    page = make.make_content(make.make_site(), title="قبل")
    page.title = "سرّ لم يُنشر"
    page.save_revision()

    assert "سرّ" not in front.get(page.url).text


def test_a_page_behind_a_password_is_never_kept(front):
    page = make.make_content(make.make_site())
    warm(front, page.url)

    PageViewRestriction.objects.create(page=page, restriction_type="password", password="x")

    answer = front.get(page.url)
    assert (answer.woke_django, "نص الصفحة" in answer.text, len(front.store)) == (True, False, 0)


def test_a_preview_is_never_marked_as_shared(rf):
    page = make.make_content(make.make_site())

    response = page.make_preview_request()

    assert "public" not in response.headers.get("Cache-Control", "")


def test_the_head_alone_is_the_head_of_the_page(front):
    home = make.make_site()
    whole = front.get(home.url)

    head = front.get(home.url, "HEAD")

    assert (head.status, head.body, head.headers) == (200, b"", whole.headers)
    assert not head.woke_django


def test_whoever_has_it_already_gets_only_that(front):
    home = make.make_site()
    etag = front.get(home.url).headers["ETag"]

    answers = [
        front.get(home.url, if_none_match=known)
        for known in (etag, f'"other", {etag}', etag.removeprefix("W/"), "*", '"other"')
    ]

    assert [answer.status for answer in answers] == [304, 304, 304, 304, 200]
    assert (answers[0].body, answers[0].headers["ETag"]) == (b"", etag)
    assert "Content-Length" not in answers[0].headers


def test_the_first_reader_who_has_it_already_gets_only_that_too(front):
    home = make.make_site()
    etag = front.get(home.url).headers["ETag"]
    front.store.drop({"all"})

    answer = front.get(home.url, if_none_match=etag)

    assert (answer.status, answer.woke_django, len(front.store)) == (304, True, 1)


def test_a_part_is_answered_with_the_whole(front):
    home = make.make_site()
    warm(front, home.url)

    answer = front.get(home.url, range="bytes=0-9")

    assert (answer.status, len(answer.body)) == (200, int(answer.headers["Content-Length"]))


def test_it_is_packed_once_for_those_who_understand(front):
    home = make.make_site()
    plain = front.get(home.url)

    packed = front.get(home.url, accept_encoding="gzip")

    assert (packed.headers["Content-Encoding"], gzip.decompress(packed.body)) == (
        "gzip",
        plain.body,
    )
    assert (packed.headers["Vary"], plain.headers["Vary"]) == ("Accept-Encoding",) * 2
    assert len(packed.body) < len(plain.body) / 2


def test_caches_on_the_way_are_told_to_ask_again_soon(front):
    home = make.make_site()

    told = front.get(home.url).headers

    assert told["Cache-Control"] == "public, max-age=0, s-maxage=1, stale-while-revalidate=1"
    assert "Set-Cookie" not in told


def test_publishing_shows_the_new_page_and_keeps_the_rest_ready(front):
    home = make.make_site()
    changed, other = make.make_content(home), make.make_content(home)
    warm(front, home.url, changed.url, other.url)

    make.change(changed, body=make.stream(make.block("text", "<p>الجديد</p>")))

    assert still_ready(front, home.url, other.url) == [home.url, other.url]
    assert "الجديد" in front.get(changed.url).text


def test_a_new_title_is_shown_in_the_list_the_menu_and_the_way_back(front):
    home = make.make_site()
    (service,) = make.make_services(home, "قبل")
    index = service.get_parent().specific
    urls = [home.url, index.url, service.url]
    warm(front, *urls)

    make.change(index, title="خدمات أخرى", show_in_menus=True)
    make.change(service, title="بعد")

    shown = [front.get(url).text for url in urls]
    assert ["خدمات أخرى" in text for text in shown] == [True, True, True]
    assert ["بعد" in text for text in shown] == [True, True, True]


def test_a_new_page_joins_its_list_and_a_withdrawn_one_leaves_it(front):
    home = make.make_site()
    guide = make.make_guide(home)
    index = guide.get_parent().specific
    warm(front, index.url)

    make.make_guide(home, title="دليل جديد")
    joined = front.get(index.url).text
    guide.unpublish()

    assert "دليل جديد" in joined
    assert guide.title not in front.get(index.url).text
    assert front.get(guide.url).status == 404


def test_a_deleted_page_is_gone_everywhere(front):
    home = make.make_site()
    guide = make.make_guide(home, title="سيحذف")
    index = guide.get_parent().specific
    warm(front, index.url, guide.url)

    guide.delete()

    assert front.get(guide.url).status == 404
    assert "سيحذف" not in front.get(index.url).text


def test_a_translation_is_offered_on_the_page_it_translates(front):
    home = make.make_site(languages=("ar", "en"))
    page, other = make.make_content(home), make.make_content(home)
    warm(front, page.url, other.url)

    english = make.make_translation(page, title="About us", slug="about-us")

    assert f'hreflang="en" href="http://127.0.0.1:8000{english.url}"' in front.get(page.url).text
    assert still_ready(front, other.url) == [other.url]


def test_pages_that_show_a_service_are_made_anew_with_it(front):
    home = make.make_site()
    (service,) = make.make_services(home, "قبل")
    guide = make.make_guide(home, service=service.code)
    row = make.question("free", "هل هي مجانية؟", "نعم", service=service.code)
    faq, content = make.make_faq(home, row), make.make_content(home)
    warm(front, home.url, guide.url, faq.url, content.url)

    make.change(service, title="بعد")

    assert ["بعد" in front.get(one.url).text for one in (home, guide, faq)] == [True, True, True]
    assert still_ready(front, content.url) == [content.url]


def test_pages_that_cite_a_clause_are_made_anew_with_it(front):
    home = make.make_site()
    policy = make.make_policy(home, make.clause("l1", "قبل"))
    channels = make.make_channels(home)
    warm(front, channels.url)

    make.change(policy, clauses=make.stream(make.clause("l1", "بعد")), title="سياسة أخرى")

    assert "سياسة أخرى" in front.get(channels.url).text


def test_a_link_in_a_text_follows_the_page_it_leads_to(front):
    home = make.make_site()
    target = make.make_content(home, slug="before")
    link = f'<p><a linktype="page" id="{target.pk}">هنا</a></p>'
    page = make.make_content(home, body=make.stream(make.block("text", link)))
    warm(front, page.url)

    make.change(target, slug="after")

    assert 'href="/ar/after/"' in front.get(page.url).text


def test_a_setting_is_shown_on_every_page(front):
    home = make.make_site()
    row = HouseSettings.objects.create(site=home.get_site(), phone="+966120000000")
    page = make.make_content(home)
    warm(front, home.url, page.url)

    row.phone = "+966129999999"
    row.save()

    assert ["+966129999999" in front.get(one.url).text for one in (home, page)] == [True, True]


def test_a_changed_calendar_is_shown_on_every_page(front):
    home = make.make_site()
    warm(front, home.url)

    Terms.objects.create()

    assert front.get(home.url).woke_django


def test_a_form_that_closes_says_so_on_the_pages_that_lead_to_it(front):
    home = make.make_site()
    form = make.make_form_page(home, button="ابدأ")
    other = make.make_form_page(home, "volunteer")
    warm(front, form.url, other.url)

    make.change(form, opening="closed", closed_message="مغلق الآن")

    assert "مغلق الآن" in front.get(form.url).text
    assert still_ready(front, other.url) == [other.url]


def test_a_form_with_a_quota_is_kept_for_a_second_at_most(front):
    form = make.make_form_page(make.make_site(), quota=5)

    answer = front.get(form.url)

    (ready,) = front.store._ready.values()
    assert (ready.noted.seconds <= 1, answer.headers["X-Accel-Expires"]) == (True, "1")


def test_nothing_that_is_kept_outlives_the_day_in_makkah(front):
    home = make.make_site()
    with time_machine.travel(datetime(2026, 11, 26, 20, 30, tzinfo=UTC), tick=False):
        warm(front, home.url)

    (ready,) = front.store._ready.values()
    assert ceil(ready.noted.seconds) == timedelta(minutes=30).total_seconds()


def test_the_oldest_answers_give_room(front):
    home = make.make_site()
    pages = [make.make_content(home) for _ in range(3)]
    warm(front, pages[0].url)
    front.store.largest = front.store.size * 9

    warm(front, *(f"{page.url}?utm_source=x" for page in pages))
    front.store.largest = front.store.size * 2 // 3 + 1
    front.store.keep(*next(iter(front.store._ready.items())))

    assert len(front.store) == 2


@pytest.mark.parametrize(
    "kind", ["home", "services", "service", "guide", "faq", "policy", "content", "channels", "form"]
)
def test_every_type_of_page_is_kept(front, kind):
    home = make.make_site()
    (service,) = make.make_services(home, "السكن")
    page = {
        "home": lambda: home,
        "services": lambda: service.get_parent().specific,
        "service": lambda: make.change(service, form="help"),
        "guide": lambda: make.make_guide(home, service=service.code),
        "faq": lambda: make.make_faq(home),
        "policy": lambda: make.make_policy(home),
        "content": lambda: make.make_content(home),
        "channels": lambda: make.make_channels(home),
        "form": lambda: make.make_form_page(home),
    }[kind]()

    warm(front, page.url)

    assert still_ready(front, page.url) == [page.url]


def test_a_list_is_kept_in_its_order_and_not_where_chance_orders_it(front):
    make.make_content(make.make_site())

    warm(front, "/api/v2/pages/?order=random", "/api/v2/pages/?order=title")

    assert [key.query for key in front.store._ready] == ["order=title"]


def test_the_lists_for_search_engines_are_kept_until_a_page_changes(front):
    home = make.make_site()
    warm(front, "/sitemap.xml", "/robots.txt")
    kept = still_ready(front, "/sitemap.xml", "/robots.txt")

    make.make_content(home, slug="new-page")

    assert kept == ["/sitemap.xml", "/robots.txt"]
    assert "/ar/new-page/" in front.get("/sitemap.xml").text


def test_a_ready_page_still_says_that_browsers_may_keep_it(front):
    guide = make.make_guide(make.make_site())
    warm(front, guide.url)

    again = front.get(guide.url)

    assert (again.woke_django, again.headers["X-Offline"]) == (False, "keep")
