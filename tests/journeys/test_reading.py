"""People read: they find their page, in their language, and nothing about them is kept."""

import re

import pytest

from builders.axe import faults
from builders.walk import NEXT, choose, press, start_help

pytestmark = pytest.mark.browser

POLICY = "/ar/policies/beneficiary-relations/"
STATIC = ["transparency", "privacy", "accessibility", "cookies"]
NARROW = ["/ar/", "/ar/services/lost-documents/", POLICY, "/ar/help/", "/ar/track/", "/ar/ask/"]
TRIED = [
    *("/ar/", "/ar/services/lost-documents/", "/ar/faq/what-we-do/", POLICY, "/ar/help/"),
    *("/ar/track/", "/ar/ask/", "/ar/volunteer/", "/en/"),
]
ARABIC = re.compile(r"[\u0621-\u064a]")
# Words of another language, marked as such, such as its own name in the language menu.
UNMARKED = """() => { const copy = document.body.cloneNode(true);
  copy.querySelectorAll('[lang="ar"]').forEach(one => one.remove());
  return copy.innerText }"""


def follow(page, words):
    """Follow the first link in the page's own part that says `words`."""
    page.locator("main").get_by_role("link", name=words).first.click()


def search(page, house, words):
    page.goto(f"{house.url}/ar/search/")
    page.fill("main input[type=search]", words)
    page.locator("main form button").first.click()


def test_the_bare_address_leads_to_arabic(house, phone):
    page = phone()

    page.goto(f"{house.url}/")

    assert page.url == f"{house.url}/ar/"
    assert page.locator("html").get_attribute("dir") == "rtl"


def test_from_home_to_a_service_to_its_form(house, phone):
    page = phone()
    page.goto(f"{house.url}/ar/")
    page.locator("header").get_by_role("link", name="الخدمات").click()
    page.wait_for_url("**/ar/services/")
    assert page.locator("main .links a").count() >= 6

    follow(page, "الإرشاد عند فقدان الوثائق")
    page.wait_for_url("**/ar/services/*/")
    said = page.locator("main").inner_text()
    follow(page, "البدء الآن")

    page.wait_for_url("**/ar/help/")
    assert "مجانًا" in said
    assert "مدة لا تقل عن أسبوعين" in said
    assert page.url.endswith("/ar/help/")


def test_a_guide_has_steps_warnings_and_review_dates(house, phone):
    page = phone()
    page.goto(f"{house.url}/ar/guides/")
    assert page.locator("main .links a").count() >= 4

    page.locator("main .links a").first.click()

    assert page.locator("main .numbered li").count() >= 3
    assert page.locator("main .warning").count() >= 1
    assert "هـ" in page.locator("main .review-dates").inner_text()


def test_a_question_is_opened_by_its_address(house, open_page):
    page = open_page(java_script_enabled=True)

    page.goto(f"{house.url}/ar/faq/what-we-do/#permits")

    assert page.get_by_text("التصاريح والتأشيرات من المنصات والجهات الرسمية وحدها").is_visible()


def test_questions_number_at_least_four_groups_and_two_dozen(house, phone):
    page = phone()
    page.goto(f"{house.url}/ar/faq/")
    groups = [link.get_attribute("href") for link in page.locator("main .links a").all()]

    questions = [page.goto(house.url + group) and page.locator("details.details").count()
                 for group in groups]  # fmt: skip

    assert len(questions) >= 4
    assert sum(questions) >= 24


def test_a_clause_of_the_policy_has_its_own_address(house, phone):
    page = phone()

    page.goto(f"{house.url}{POLICY}#l52")

    clause = page.locator("#l52")
    assert "مدة لا تقل عن أسبوعين" in clause.inner_text()
    assert 0 <= clause.bounding_box()["y"] < 844


def test_all_seven_channels_are_named(house, phone):
    page = phone()

    page.goto(f"{house.url}/ar/channels/")

    assert page.locator("main h2[id]:not(#contents-title)").count() == 7


@pytest.mark.parametrize("slug", STATIC)
def test_every_page_of_account_is_found_in_the_footer(house, phone, slug):
    page = phone()
    page.goto(f"{house.url}/ar/")

    page.locator(f'footer a[href$="/{slug}/"]').click()

    assert page.url == f"{house.url}/ar/{slug}/"
    assert len(page.locator("main").inner_text()) > 300


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("شنطتي ضاعت", "الإرشاد عند فقدان الوثائق"),
        ("والمتطوعين", "التطوع"),
        ("للجوازات المفقودة", "جواز"),
    ],
)
def test_inflected_words_find_the_page(house, phone, words, title):
    page = phone()

    search(page, house, words)

    assert any(title in one for one in page.locator("main .results a").all_inner_texts()[:3])


def test_a_search_without_results_offers_ways_on(house, phone):
    page = phone()
    search(page, house, "qwxzj")
    assert "لم" in page.locator("main .notice").inner_text()

    page.locator("main .links a").first.click()

    assert page.locator("h1").is_visible()


def test_the_language_menu_leads_to_the_same_page_and_back(house, phone):
    page = phone()
    page.goto(f"{house.url}/ar/services/lost-documents/")

    for language in ("en", "ar"):
        page.locator("header summary").click()
        page.locator(f'header a[hreflang="{language}"]').click()
        assert page.url == f"{house.url}/{language}/services/lost-documents/"


@pytest.mark.parametrize("path", ["", "services/", "services/lost-documents/", "volunteer/"])
def test_english_pages_hold_no_arabic(house, phone, path):
    page = phone()

    page.goto(f"{house.url}/en/{path}")

    assert ARABIC.findall(page.evaluate(UNMARKED)) == []


def test_the_english_help_form_holds_no_arabic(house, phone):
    page = phone()
    page.goto(f"{house.url}/en/help/")
    seen = [page.evaluate(UNMARKED)]

    start_help(page, house.url, "en")
    seen.append(page.evaluate(UNMARKED))

    assert [ARABIC.findall(text) for text in seen] == [[], []]


@pytest.mark.parametrize("width", [320, 390])
def test_no_page_scrolls_sideways(house, open_page, width):
    page = open_page(viewport={"width": width, "height": 844}, java_script_enabled=True)

    beyond = {}
    for address in NARROW:
        page.goto(house.url + address)
        beyond[address] = page.evaluate("document.documentElement.scrollWidth - innerWidth")

    assert beyond == dict.fromkeys(NARROW, 0)


@pytest.mark.parametrize("address", TRIED)
def test_axe_finds_nothing_on_a_page(house, open_page, address):
    page = open_page(java_script_enabled=True)

    page.goto(house.url + address)

    assert faults(page) == []


def test_axe_finds_nothing_on_a_step_with_errors(house, open_page):
    page = open_page(java_script_enabled=True)
    start_help(page, house.url)
    choose(page, "for_whom", "self")

    press(page, NEXT)

    assert page.title().startswith("خطأ: ")
    assert faults(page) == []
