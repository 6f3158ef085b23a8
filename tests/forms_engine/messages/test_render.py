"""Values go in as they are, once, and can change neither headers nor direction."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders.messages import make_context
from forms_engine.messages.errors import MissingContext, UnknownTemplate
from forms_engine.messages.render import FSI, LRI, PDI, render


def test_a_reference_is_isolated_in_arabic_only():
    arabic = render("received", "ar", "email", make_context("received"))
    english = render("received", "en", "email", make_context("received"))

    assert arabic.subject == f"وصلنا طلبك رقم {LRI}ABCD-2345{PDI}"
    assert english.subject == "We have received your request ABCD-2345"


def test_a_name_is_isolated_in_either_direction():
    rendered = render("staff_invite", "en", "email", make_context("staff_invite"))

    assert f"has been made for {FSI}هدى{PDI}." in rendered.body


def test_a_subject_never_breaks_into_a_header():
    context = make_context("received", reference="A\r\nBcc: basil@example.org")

    rendered = render("received", "en", "email", context)

    assert rendered.subject == "We have received your request A Bcc: basil@example.org"


def test_what_staff_wrote_keeps_its_lines():
    context = make_context("question", question="First?\r\nSecond?\x00\u202e")

    assert "First?\nSecond?\n" in render("question", "en", "email", context).body


def test_braces_in_a_value_stay_what_they_are():
    context = make_context("question", question="{link} {reference} {0}")

    assert "{link} {reference} {0}" in render("question", "en", "email", context).body


def test_other_languages_read_english():
    context = make_context("closed")

    assert render("closed", "fr", "email", context) == render("closed", "en", "email", context)


def test_a_missing_value_is_named():
    with pytest.raises(MissingContext, match="'received' needs: date, link"):
        render("received", "ar", "email", {"reference": "ABCD-2345"})


@pytest.mark.parametrize(("template", "channel"), [("nothing", "email"), ("staff_invite", "sms")])
def test_an_unknown_text_is_refused(template, channel):
    with pytest.raises(UnknownTemplate):
        render(template, "ar", channel, {})


@given(value=st.text())
def test_no_value_smuggles_control_or_direction_signs(value):
    rendered = render("withdrawn", "en", "email", {"reference": value})

    smuggled = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\r\x00"
    assert [char for char in smuggled if char in rendered.subject + rendered.body] == []
    assert "\n" not in rendered.subject
