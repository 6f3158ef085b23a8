"""A person who made a mistake finds it: first in the summary, then at the field, in one wording."""

import re

import pytest
from django import forms
from django.forms.renderers import DjangoTemplates
from django.template.loader import render_to_string
from django.test.html import parse_html
from django.utils import translation

from builders.theme import make_choice, make_consent, make_form, make_story, make_text
from theme.renderer import DeskRenderer


def tag(html: str, *, id_: str) -> str:
    """The opening tag that carries an id."""
    return re.search(rf'<[^>]*\bid="{id_}"[^>]*>', html).group()


def test_a_label_stands_before_hint_and_input():
    form = make_form(name=make_text(hint="As on the passport"))

    html = form["name"].as_field_group()

    assert html.index("<label") < html.index("id_name_hint") < html.index("<input")


def test_an_error_is_tied_to_its_input_after_the_hint():
    form = make_form({}, name=make_text(hint="As on the passport"))

    box = tag(form["name"].as_field_group(), id_="id_name")

    assert 'aria-describedby="id_name_hint id_name_error"' in box
    assert 'aria-invalid="true"' in box


def test_an_input_without_hint_or_error_describes_nothing():
    form = make_form(name=make_text())

    assert "aria-describedby" not in form["name"].as_field_group()


def test_no_browser_check_speaks_before_we_do():
    form = make_form({}, name=make_text(), who=make_choice(), agree=make_consent())

    html = form.render()

    assert re.findall(r"\s(required|maxlength|pattern)\b", html) == []


def test_radios_are_one_group_described_once():
    form = make_form({}, who=make_choice())

    html = form["who"].as_field_group()

    assert '<fieldset aria-describedby="id_who_error">' in html
    assert html.count("aria-describedby") == 2  # the group, and the choice with a hint of its own
    assert 'aria-describedby="id_who_1_hint"' in tag(html, id_="id_who_1")


def test_a_consent_has_its_label_beside_it_and_is_not_ticked():
    form = make_form(agree=make_consent())

    html = form["agree"].as_field_group()

    assert html.index("<input") < html.index("<label")
    assert "checked" not in html


def test_a_lone_question_is_the_title_of_its_page():
    field = make_choice()
    field.page_heading = True

    html = make_form(who=field)["who"].as_field_group()

    assert re.search(r"<legend[^>]*><h1>Who needs help\?\s*</h1></legend>", html)


def test_an_optional_field_says_so_in_words():
    with translation.override("ar"):
        html = make_form(name=make_text(required=False))["name"].as_field_group()

    assert "(اختياري)" in html
    assert "*" not in html


def test_the_longest_text_is_told_in_the_right_plural():
    with translation.override("ar"):
        html = make_form(story=make_story())["story"].as_field_group()

    assert "1200 حرف على الأكثر" in html
    assert 'aria-describedby="id_story_count"' in html


def test_the_summary_says_the_same_words_in_the_order_of_the_fields():
    form = make_form({}, name=make_text(), who=make_choice(), agree=make_consent())

    html = render_to_string("theme/form/error_summary.html", {"form": form})

    assert re.findall(r'<a href="#([^"]+)">([^<]+)</a>', html) == [
        ("id_name", "Enter: Name"),
        ("id_who_0", "Choose who needs help"),
        ("id_agree", "Agree to go on"),
    ]
    assert all(f'id="{id_}"' in form.render() for id_ in ("id_name", "id_who_0", "id_agree"))


def test_a_form_without_errors_has_no_summary():
    form = make_form(name=make_text())

    assert render_to_string("theme/form/error_summary.html", {"form": form}).strip() == ""


def test_what_was_typed_is_kept_and_escaped():
    form = make_form({"name": 'محمد "<script>'}, name=make_text(), who=make_choice())

    box = tag(form["name"].as_field_group(), id_="id_name")

    assert 'value="محمد &quot;&lt;script&gt;"' in box


@pytest.mark.parametrize(
    ("choices", "attrs"),
    [
        ([], {}),
        ([("", "الكل"), ("a&b", "<b>Siti</b>")], {"class": "x", "required": True}),
        ([("", "الكل"), ("مجموعة", [("1", "واحد"), ("2", "اثنان")])], {"disabled": False}),
    ],
)
def test_a_list_of_the_desk_reads_as_djangos_own(choices, attrs):
    widget = forms.Select(attrs, choices)
    drawn, own = (
        widget.render("s", "1", {"id": "s"}, renderer=one)
        for one in (DeskRenderer(), DjangoTemplates())
    )

    assert parsed(drawn) == parsed(own)


def parsed(html: str) -> object:
    """The elements without what stands between the tags."""
    return parse_html(re.sub(r">\s+<", "><", html))
