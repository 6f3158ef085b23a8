"""A CDN is told which addresses a change has touched, by a job that is written with the change."""

import pytest
from django.db import transaction

from builders import cms as make
from forms_engine.outbox.models import Job
from rakeen.hot.purging import KIND, LISTS, addresses_of, purge
from rakeen.hot.touches import touch
from rakeen.models import Touch

pytestmark = pytest.mark.django_db
HOST = "http://127.0.0.1:8000"


class Recorded:
    """A backend that keeps what it was told."""

    purged: list[str] = []

    def __init__(self, params):
        self.purged.clear()

    def purge_batch(self, urls):
        self.purged.extend(urls)


@pytest.fixture
def cdn(settings):
    settings.WAGTAILFRONTENDCACHE = {"default": {"BACKEND": f"{__name__}.Recorded"}}


def pages_in(urls):
    return sorted(url.removeprefix(HOST) for url in urls if "/api/" not in url)[:-2]


def test_without_a_cdn_no_job_is_written():
    with transaction.atomic():
        touch({"page:1"})

    assert Job.objects.filter(kind=KIND).count() == 0


def test_with_one_a_job_carries_the_touch_and_nothing_else(cdn):
    touch({"page:1"})

    job = Job.objects.get(kind=KIND)
    assert job.payload == {"touch": Touch.objects.latest("pk").pk}


def test_a_page_its_translations_and_its_list_are_purged(cdn, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        home = make.make_site(languages=("ar", "en"))
        page, other = make.make_content(home, slug="about"), make.make_content(home, slug="other")
        make.make_translation(page, title="About")
    make.change(page, body=make.stream(make.block("text", "<p>جديد</p>")))

    purge({"touch": Touch.objects.latest("pk").pk})

    assert pages_in(Recorded.purged) == ["/ar/", "/ar/about/", "/en/about/"]
    assert f"{HOST}/api/v2/pages/{page.pk}/" in Recorded.purged
    assert f"{HOST}/api/v2/pages/{other.pk}/" not in Recorded.purged


@pytest.mark.parametrize(
    "tag", ["all", "homes", "menu:ar", "form:help", "face:x", "id:1", "table:cms_banner"]
)
def test_what_may_stand_anywhere_purges_every_page(tag):
    home = make.make_site()
    make.make_content(home, slug="about")

    assert pages_in(addresses_of([tag])) == ["/ar/", "/ar/about/"]


def test_a_service_may_stand_on_any_page():
    home = make.make_site()
    make.make_content(home, slug="about")

    assert pages_in(addresses_of(["kind:cms_servicepage:1"])) == ["/ar/", "/ar/about/"]
    assert pages_in(addresses_of(["kind:cms_contentpage:1"])) == []


def test_the_lists_for_programs_are_always_purged():
    make.make_site()

    told = addresses_of(["table:wagtailcore_page", "table:cms_faqpage", "kind:cms_faqpage:1"])

    assert {url.removeprefix(HOST) for url in told} == set(LISTS)


@pytest.mark.parametrize("act", ["unpublish", "delete"])
def test_what_is_withdrawn_or_deleted_is_purged_where_it_stood(
    cdn, django_capture_on_commit_callbacks, act
):
    with django_capture_on_commit_callbacks(execute=True):
        page = make.make_content(make.make_site(), slug="about")
        number = page.pk
    getattr(page, act)()

    purge({"touch": Touch.objects.latest("pk").pk})

    assert {f"{HOST}/ar/about/", f"{HOST}/api/v2/pages/{number}/"} <= set(Recorded.purged)


def test_a_renamed_page_and_all_below_it_are_purged_where_they_stood(
    cdn, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        guide = make.make_guide(make.make_site(), slug="lost")
        index = guide.get_parent().specific
    with django_capture_on_commit_callbacks(execute=True):
        make.change(index, slug="handbooks")

    purge({"touch": Touch.objects.latest("pk").pk})

    assert {"/ar/guides/", "/ar/guides/lost/", "/ar/handbooks/", "/ar/handbooks/lost/"} <= set(
        pages_in(Recorded.purged)
    )


@pytest.mark.parametrize(
    ("url", "seconds"),
    [
        ("/ar/", 3600),
        ("/ar/%D8%B9%D9%86/", 3600),
        ("/sitemap.xml", 3600),
        ("/api/v2/navigation/", 3600),
        ("/api/v2/navigation/?locale=en", 1),
        ("/api/v2/pages/", 1),
        ("/sw.js", 1),
        ("/ar/offline/", 1),
        ("/ar/policies/policy/versions/1/", 1),
    ],
)
def test_only_what_is_purged_is_kept_for_long(client, settings, url, seconds):
    settings.RAKEEN_SHARED_SECONDS = 3600
    home = make.make_site(languages=("ar", "en"))
    make.make_content(home, slug="عن")
    make.make_policy(home, slug="policy")

    answer = client.get(url)

    assert f"s-maxage={seconds}," in answer.headers["Cache-Control"]


def test_a_page_is_kept_for_long_by_its_number(client, settings):
    settings.RAKEEN_SHARED_SECONDS = 3600
    page = make.make_content(make.make_site())

    answer = client.get(f"/api/v2/pages/{page.pk}/")

    assert "s-maxage=3600," in answer.headers["Cache-Control"]


def test_a_touch_that_is_gone_is_no_failure(cdn):
    assert purge({"touch": 10**9}) is None
    assert Recorded.purged == []
