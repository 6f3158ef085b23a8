"""Rich text from plain sentences."""

import pytest

from cms.starting.text import bullets, inline, paragraphs, point


def test_a_link_to_a_page_is_kept_by_its_number():
    text = inline("من [القنوات](page:channels).", {"channels": 7})

    assert text == 'من <a linktype="page" id="7">القنوات</a>.'


def test_a_link_to_what_no_editor_makes_stays_in_its_language():
    text = inline("في صفحة [الفرص](beside:opportunities).", {})

    assert text == 'في صفحة <a href="../opportunities/">الفرص</a>.'


def test_a_link_to_no_page_is_refused():
    with pytest.raises(KeyError):
        inline("[x](page:nowhere)", {})


def test_signs_of_markup_are_only_text():
    assert paragraphs(["a < b & c"], {}) == "<p>a &lt; b &amp; c</p>"


def test_sentences_become_a_list():
    assert bullets(["a", "b"], {}, tag="ol") == "<ol><li>a</li><li>b</li></ol>"


def test_a_point_is_titled_by_what_stands_before_its_colon():
    assert point("Hurry: none at all.", {}) == {"title": "Hurry", "text": "<p>None at all.</p>"}
    assert point("Only a title.", {}) == {"title": "Only a title", "text": ""}
