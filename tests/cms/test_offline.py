"""The worker that keeps public pages in the browser, and the page it shows without a network."""

import gzip
import json
import re
from pathlib import Path

import pytest
from wagtail.models import PageViewRestriction

from builders import cms as make
from cms.models import HouseSettings

pytestmark = pytest.mark.django_db
THEME = Path(__file__).resolve().parents[2] / "theme"


def told(client):
    return json.loads(re.search(r"const TOLD = (.*);", client.get("/sw.js").content.decode())[1])


def test_the_worker_is_a_script_of_the_whole_site(client):
    make.make_site()

    answer = client.get("/sw.js")

    assert answer["Content-Type"] == "text/javascript; charset=utf-8"
    assert "Vary" not in answer or answer["Vary"] == "Accept-Encoding"
    assert "no-store" not in answer["Cache-Control"]
    assert client.post("/sw.js").status_code == 405


def test_it_ships_the_page_of_each_language_on_offer_and_files_that_are_there(client):
    make.make_site(languages=("ar", "en"))
    shown = told(client)

    assert shown["pages"]["ar"] == "/ar/offline/"
    assert [client.get(page).status_code for page in shown["pages"].values()] == [200] * len(
        shown["pages"]
    )
    assert [name for name in shown["files"] if not (THEME / name.lstrip("/")).exists()] == []


def test_it_is_the_same_until_an_emergency_number_changes(client):
    home = make.make_site()
    before, again = told(client)["version"], told(client)["version"]

    HouseSettings.objects.create(site=home.get_site(), emergency=make.emergency())

    assert before == again
    assert told(client)["version"] != before


def test_another_file_makes_another_version(client, monkeypatch):
    make.make_site()
    before = told(client)["version"]

    monkeypatch.setattr("cms.offline._of_file", lambda name: "another")

    assert told(client)["version"] != before


def test_switched_off_it_takes_itself_away_and_no_page_brings_it(client, settings):
    home = make.make_site()
    on = client.get(home.url).content.decode()
    settings.RAKEEN_OFFLINE = False
    make.change(home, hero_sentence="نقف معكم")
    HouseSettings.objects.create(site=home.get_site())  # the house is read anew

    script, off = client.get("/sw.js").content.decode(), client.get(home.url).content.decode()

    assert "registration.unregister()" in script
    assert "TOLD" not in script
    assert ('data-worker="/sw.js"' in on, "data-worker" in off) == (True, False)


def test_the_offline_page_says_the_numbers_and_asks_for_no_other_page(client):
    home = make.make_site()
    HouseSettings.objects.create(site=home.get_site(), emergency=make.emergency())

    shown = client.get("/ar/offline/").content.decode()

    assert "لا يوجد اتصال بالإنترنت" in shown
    assert 'href="tel:' in shown
    assert "الأرقام أعلاه" in shown
    assert 'content="noindex"' in shown


def test_without_numbers_it_speaks_of_none(client):
    make.make_site()

    assert "الأرقام أعلاه" not in client.get("/ar/offline/").content.decode()


def kept(client, *urls):
    return [url for url in urls if client.get(url).get("X-Offline") == "keep"]


def test_guides_questions_and_channels_may_be_kept_and_nothing_else(client):
    home = make.make_site()
    guide, faq, channels = make.make_guide(home), make.make_faq(home), make.make_channels(home)
    above = [page.get_parent().url for page in (guide, faq)]
    others = [home.url, make.make_content(home).url, make.make_form_page(home).url]
    own = ["/ar/track/", "/ar/search/", "/ar/offline/", "/admin/login/", f"{guide.url}pdf/"]
    mine = [guide.url, faq.url, channels.url, *above]

    assert kept(client, *mine, *others, *own) == mine


def test_what_only_some_may_read_is_not_kept(client):
    guide = make.make_guide(make.make_site())
    PageViewRestriction.objects.create(
        page=guide, restriction_type=PageViewRestriction.PASSWORD, password="سر"
    )
    closed = kept(client, guide.url)
    restriction = guide.get_view_restrictions()[0]
    session = client.session
    session["passed_page_view_restrictions"] = [restriction.pk]
    session.save()

    opened = client.get(guide.url)

    assert guide.title in opened.content.decode()
    assert (closed, opened.get("X-Offline")) == ([], None)


def test_the_scripts_of_public_pages_stay_small():
    scripts = [
        *(THEME / "static" / "theme").glob("*.js"),
        THEME / "templates" / "theme" / "worker.js",
    ]

    packed = sum(len(gzip.compress(one.read_bytes(), 9)) for one in scripts)

    assert packed <= 8 * 1024
