"""A text that stands in from another language is marked so in HTML, and is text everywhere else."""

import json

from django.template import Context, Template

from theme.worded import Worded


def shown(text):
    return Template("{% load theme_tags %}{{ text|said }}").render(Context({"text": text}))


def test_a_text_in_another_language_is_marked():
    assert shown(Worded("Makkah", "en")) == '<bdi lang="en" dir="ltr">Makkah</bdi>'
    assert shown(Worded("مكة", "ur")) == '<bdi lang="ur" dir="rtl">مكة</bdi>'


def test_a_text_in_the_language_of_the_page_is_not():
    assert (shown(Worded("Makkah")), shown("a < b"), shown(None)) == ("Makkah", "a &lt; b", "")


def test_markup_in_it_stays_text():
    assert shown(Worded("<b>", "en")) == '<bdi lang="en" dir="ltr">&lt;b&gt;</bdi>'


def test_it_is_plain_text_for_the_api():
    assert json.dumps(Worded("Makkah", "en")) == '"Makkah"'
