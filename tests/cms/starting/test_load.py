"""The loaded site: whole, valid, in both languages, and never over an editor's work."""

import re
from io import StringIO

import time_machine
from django.conf import settings
from django.core.management import call_command
from django.test import TestCase
from wagtail.fields import StreamField
from wagtail.models import Locale, Page, Site, Workflow
from wagtail_localize.models import Translation

from builders.crawl import crawl
from builders.languages import shares
from builders.starting import files, pages, state, words_of
from cms.banners import banners
from cms.models import (
    GuidePage,
    HomePage,
    HouseSettings,
    PolicyPage,
    ServicePage,
    TransparencyPage,
)
from cms.starting.load import Loaded, load

ARABIC = re.compile(r"[\u0600-\u06ff]")
LINK = re.compile(r'linktype="page" id="(\d+)"')


class TestLoadedSite(TestCase):
    """One load, looked at from all sides; each test's own changes are rolled back."""

    @classmethod
    def setUpTestData(cls):
        cls.made = load()

    @classmethod
    def tearDownClass(cls):
        super().tearDownClass()
        Site.clear_site_root_paths_cache()  # the cache outlives the rolled back site

    def test_every_text_has_its_live_page(self):
        expected = Loaded(len(files("ar")) + len(files("en")), len(files("en")))

        assert self.made == expected
        assert len(pages("ar")) == len(files("ar"))
        assert len(pages("en")) == len(files("en"))

    def test_the_site_opens_on_the_arabic_home_page_and_the_welcome_page_is_gone(self):
        site = Site.objects.get()

        assert site.root_page.specific == HomePage.objects.get(locale__language_code="ar")
        assert list(Page.objects.filter(depth=2).values_list("slug", flat=True)) == ["ar", "en"]

    def test_no_workflow_stands_between_an_editor_and_publishing(self):
        page = Page.objects.get(slug="ar", depth=2)

        assert (page.get_workflow(), Workflow.objects.active().count()) == (None, 0)

    def test_the_seasons_bring_their_banner_in_every_language(self):
        with time_machine.travel("2027-05-10T12:00+03:00", tick=False):
            hajj = [banners(code) for code in ("ar", "en")]
            titles = {banners(code)[0]["title"] for code, _name in settings.LANGUAGES}
        with time_machine.travel("2026-11-27T12:00+03:00", tick=False):
            now = banners("ar")

        assert [[row["url"] for row in rows] for rows in hajj] == [
            ["/ar/guides/heat-and-health/"],
            ["/en/guides/heat-and-health/"],
        ]
        assert (now, len(titles)) == ([], len(settings.LANGUAGES))

    def test_example_figures_say_so(self):
        (page,) = TransparencyPage.objects.filter(locale__language_code="ar")

        assert [table["example"] for table in page.figures] == [True, True]

    def test_every_installed_language_can_be_translated_into(self):
        codes = set(Locale.objects.values_list("language_code", flat=True))

        assert codes == {code for code, _name in settings.LANGUAGES}

    def test_arabic_is_on_offer_and_english_by_what_it_has(self):
        share = int(100 * len(files("en")) / len(files("ar")))

        assert {code: row for code, row in shares().items() if row[1]} == {
            "ar": (100, True),
            "en": (share, True),
        }

    def test_the_menu_is_short(self):
        shown = [url for url, page in pages("ar").items() if page.show_in_menus]

        assert shown == ["/ar/services/", "/ar/guides/", "/ar/faq/"]

    def test_every_page_has_a_title_a_summary_and_a_description(self):
        every = [*pages("ar").values(), *pages("en").values()]
        bare = [p for p in every if not (p.title and p.summary and p.search_description)]

        assert bare == []

    def test_every_page_is_what_its_editor_could_save(self):
        for page in (*pages("ar").values(), *pages("en").values()):
            page.full_clean()
            for field in page._meta.get_fields():
                if isinstance(field, StreamField):
                    value = getattr(page, field.name)
                    value.stream_block.clean(value)

    def test_guides_and_policies_show_both_review_dates(self):
        dated = [*GuidePage.objects.all(), *PolicyPage.objects.all()]

        assert [page for page in dated if not (page.reviewed_on and page.next_review_on)] == []

    def test_every_service_opens_the_form_for_help_under_its_own_code(self):
        rows = ServicePage.objects.filter(locale__language_code="ar").values_list("form", "code")

        assert {form for form, _ in rows} == {"help"}
        assert len({code for _, code in rows}) == len(rows)

    def test_english_pages_hold_no_arabic_letter(self):
        left = [word for page in pages("en").values() for word in words_of(page)]

        assert [word for word in left if ARABIC.search(word)] == []

    def test_every_translation_is_complete_and_open_to_editors(self):
        rows = Translation.objects.all()

        assert [row for row in rows if len(set(row.get_progress())) != 1] == []
        assert rows.filter(enabled=True).count() == len(files("en"))

    def test_links_between_pages_lead_to_pages(self):
        every = [*pages("ar").values(), *pages("en").values()]
        told = " ".join(page.latest_revision.content.__str__() for page in every)
        linked = {int(number) for number in LINK.findall(told.replace("\\", ""))}

        assert linked
        assert set(Page.objects.filter(pk__in=linked).values_list("pk", flat=True)) == linked

    def test_every_page_opens(self):
        found = {url: self.client.get(url).status_code for url in [*pages("ar"), *pages("en")]}

        assert {url: code for url, code in found.items() if code != 200} == {}

    def test_no_link_leads_to_nothing_and_every_place_is_there(self):
        site = crawl(self.client, "/ar/", "/en/")

        assert site.broken() == {}
        assert len(site.status) > 100

    def test_the_settings_are_examples(self):
        settings = HouseSettings.for_site(Site.objects.get())

        assert settings.examples is True
        assert [number.value["number"] for number in settings.emergency] == ["997", "911"]

    def test_a_second_load_changes_nothing(self):
        before = state(Page.objects.all())

        assert load() == Loaded()
        assert state(Page.objects.all()) == before

    def test_a_second_load_keeps_what_an_editor_changed_and_removed(self):
        page = ServicePage.objects.get(slug="lost-pilgrims", locale__language_code="ar")
        page.title = "عنوان كتبه محرر"
        page.save_revision().publish()
        Page.objects.get(slug="cookies", locale__language_code="ar").delete()

        load()

        page.refresh_from_db()
        assert page.title == "عنوان كتبه محرر"
        assert not Page.objects.filter(slug="cookies", locale__language_code="ar").exists()

    def test_the_command_says_that_nothing_was_changed(self):
        told = StringIO()

        call_command("load_starting_content", stdout=told)

        assert told.getvalue() == "The site has its pages already; nothing was changed.\n"
