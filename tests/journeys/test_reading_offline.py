"""Where there is no network, what was read before opens again, and nothing of anybody's own."""

import pytest
from playwright.sync_api import expect

from builders.walk import start_help

pytestmark = pytest.mark.browser
GUIDE, FAQ, CHANNELS = "/ar/guides/lost-passport/", "/ar/faq/what-we-do/", "/ar/channels/"
WORKS = "navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller !== null)"
KEPT = """async () => { const kept = [];
  for (const name of await caches.keys())
    for (const request of await (await caches.open(name)).keys()) kept.push(request.url);
  return kept.filter(url => !url.includes('/static/')).map(url => new URL(url).pathname).sort() }"""
HOLDS = f"path => ({KEPT})().then(kept => kept.includes(path))"


def read(page, house, path):
    page.goto(house.url + path)
    page.wait_for_function(HOLDS, arg=path)


@pytest.fixture
def reader(open_page, house):
    """A browser with JavaScript that has visited a guide for the first time."""
    page = open_page(java_script_enabled=True, viewport={"width": 390, "height": 844})
    read(page, house, GUIDE)
    page.wait_for_function(WORKS)
    return page


def test_what_was_read_opens_without_a_network_and_is_listed(house, reader):
    read(reader, house, FAQ)
    read(reader, house, CHANNELS)
    reader.context.set_offline(True)

    titles = [reader.goto(house.url + path) and reader.locator("h1").inner_text()
              for path in (GUIDE, FAQ, CHANNELS)]  # fmt: skip
    reader.goto(f"{house.url}/ar/services/")

    assert reader.locator("h1").inner_text() == "لا يوجد اتصال بالإنترنت"
    assert reader.locator(".emergency a").first.get_attribute("href").startswith("tel:")
    expect(reader.locator("[data-kept] li")).to_have_count(3)
    listed = reader.locator("[data-kept] li a").all_inner_texts()
    assert sorted(listed) == sorted(titles)
    reader.locator("[data-kept] li a").first.click()
    expect(reader.locator("h1")).to_have_text(listed[0])


def test_nothing_personal_is_kept(house, reader):
    start_help(reader, house.url)
    for path in ("/ar/track/", "/ar/ask/", "/ar/search/?q=حج", f"{FAQ}?untranslated=1", "/ar/"):
        reader.goto(house.url + path)
    read(reader, house, CHANNELS)

    assert reader.evaluate(KEPT) == sorted([GUIDE, CHANNELS, "/ar/offline/", "/en/offline/"])


def test_what_is_sent_offline_says_so_and_stays(house, reader):
    reader.goto(f"{house.url}/ar/ask/")
    reader.locator("main textarea").first.fill("أين المخيم؟")
    reader.context.set_offline(True)

    reader.locator("main form button[type=submit]").first.click()

    expect(reader.locator("form [data-unsent]")).to_contain_text("لم يُرسل بعد")
    assert reader.locator("main textarea").first.input_value() == "أين المخيم؟"
