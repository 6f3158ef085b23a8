"""Every component has a sample, draws it in both directions, and leaves no word untranslated."""

import re

import pytest
from django.template.loader import render_to_string
from django.utils import translation

from theme.icons import ICONS
from theme.styleguide.samples import COMPONENTS, TEMPLATES, component_samples, specimens

NAMES = sorted(path.stem for path in COMPONENTS.glob("*.html") if path.stem != "table_cell")


def draw(name: str, language: str) -> list[str]:
    """A component with each of its samples."""
    with translation.override(language):
        return [
            render_to_string(f"theme/components/{name}.html", sample)
            for sample in component_samples(name, language)
        ]


def words(html: str) -> str:
    """The visible text in the page's own language, without tags and isolated runs."""
    html = re.sub(r'<(bdi|span)[^>]*(?:dir="ltr"|lang=")[^>]*>.*?</\1>', " ", html)
    html = re.sub(r'<a [^>]*lang="[^>]*>.*?</a>|<[^>]+>', " ", html)
    return re.sub(r"Muhammad|Rahman|Siti Nurhaliza|&#\w+;", "", html)


def test_every_component_has_a_sample():
    with translation.override("en"):
        assert [specimen.name for specimen in specimens("en")] == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_samples_are_the_same_in_both_languages(name):
    arabic, english = component_samples(name, "ar"), component_samples(name, "en")

    assert [set(sample) for sample in arabic] == [set(sample) for sample in english]


@pytest.mark.parametrize("name", NAMES)
def test_an_arabic_component_has_no_english_in_it(name):
    assert re.findall(r"[A-Za-z]{2,}", words(" ".join(draw(name, "ar")))) == []


@pytest.mark.parametrize("name", NAMES)
def test_an_english_component_has_no_arabic_in_it(name):
    text = re.sub("عبد الله|محمد أحمد الزهراني|فاطمہ بی بی", "", " ".join(draw(name, "en")))

    assert re.findall(r"[\u0600-\u06ff]+", words(text)) == []


@pytest.mark.parametrize("name", NAMES)
def test_numbers_that_are_dialled_or_copied_are_isolated(name):
    html = re.sub(r'<bdi dir="ltr"[^>]*>.*?</bdi>|<[^>]+>', " ", " ".join(draw(name, "ar")))

    assert re.findall(r"\+\d[\d ]{6,}|\b[A-Z0-9]{4}-[A-Z0-9]{4}\b|\S+@\S+", html) == []


def test_every_icon_that_is_named_exists():
    named = {
        found
        for path in TEMPLATES.rglob("*.html")
        for found in re.findall(r'{% icon "(\w+)"', path.read_text("utf-8"))
    }

    assert named - set(ICONS) == set()


def test_text_from_people_is_escaped_and_rich_text_is_not():
    plain = render_to_string("theme/components/inset.html", {"text": "<b>Amal</b>\n\nBasil"})
    assert "<p>&lt;b&gt;Amal&lt;/b&gt;</p>\n\n<p>Basil</p>" in plain


def test_the_timeline_tells_the_current_step_in_words_and_to_machines():
    html = draw("timeline", "ar")[0]

    assert html.count('aria-current="step"') == 1
    assert "(لم يحن بعد)" in html


def test_the_current_page_of_the_language_menu_is_marked():
    html = draw("language_menu", "ar")[0]

    assert re.findall(r'lang="(\w+)" hreflang="\1" dir="(\w+)"( aria-current)?', html) == [
        ("ar", "rtl", " aria-current"),
        ("en", "ltr", ""),
        ("ur", "rtl", ""),
    ]


def test_a_long_address_may_break_where_answers_are_looked_over():
    row = {"label": "E-mail", "value": "huda@example.org", "ltr": True}

    assert '<dd><bdi dir="ltr">huda@example.org</bdi></dd>' in render_to_string(
        "theme/components/check_row.html", row
    )
