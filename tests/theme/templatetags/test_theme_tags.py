"""The tags keep runs in their direction and refuse layouts that do not exist."""

import pytest
from django.template import Context, Template
from django.utils.safestring import mark_safe

from theme.layouts import UnknownLayout
from theme.templatetags.theme_tags import dial, flow, icon, ltr, runs, typed


def draw(text: str, **context: object) -> str:
    """A template that has loaded the tags."""
    return Template("{% load theme_tags %}" + text).render(Context(context))


def test_a_reference_is_one_run_from_left_to_right():
    assert ltr("MN7K-4QX9") == '<bdi dir="ltr" class="run">MN7K-4QX9</bdi>'
    assert ltr("<b>") == '<bdi dir="ltr" class="run">&lt;b&gt;</bdi>'
    assert [ltr(""), ltr(None)] == ["", ""]


def test_a_typed_name_keeps_its_own_direction():
    assert typed("Siti - 3") == '<bdi dir="auto">Siti - 3</bdi>'


def test_a_phone_number_in_a_text_keeps_its_order_and_a_date_stays_as_it_is():
    assert runs("رقمي +966 50 123 4567، <b>") == (
        'رقمي <bdi dir="ltr" class="run">+966 50 123 4567</bdi>، &lt;b&gt;'
    )
    assert runs("050-123 4567") == '<bdi dir="ltr" class="run">050-123 4567</bdi>'
    assert runs("في 16 1 2026، رقم 1000000") == "في 16 1 2026، رقم 1000000"
    assert runs(None) == ""


def test_references_and_mail_keep_their_order_within_a_text():
    assert runs("مثل 4QX9-MN7K-2222، ثم 99@example.org.") == (
        'مثل <bdi dir="ltr" class="run">4QX9-MN7K-2222</bdi>، ثم '
        '<bdi dir="ltr">99@example.org</bdi>.'
    )
    assert runs("ABCD-EFGH-x @ a@b") == "ABCD-EFGH-x @ a@b"


def test_markup_that_is_safe_already_is_left_alone():
    assert runs(mark_safe("<b>0501234567</b>")) == "<b>0501234567</b>"


def test_only_icons_that_point_are_mirrored():
    assert "icon--facing" in icon("chevron")
    assert "icon--facing" not in icon("clock")


def test_an_unknown_icon_is_still_drawn():
    assert "<svg" in icon("no-such-icon")


def test_rich_text_stays_as_it_is_and_plain_text_becomes_paragraphs():
    assert flow(mark_safe("<p>x</p>")) == "<p>x</p>"
    assert flow("<i>\n\nb") == "<p>&lt;i&gt;</p>\n\n<p>b</p>"
    assert flow(None) == "<p></p>"


def test_a_number_is_dialled_without_its_spaces():
    assert dial("+966 50-123 4567") == "+966501234567"
    assert dial(None) == ""


def test_a_layout_wraps_what_is_in_it():
    html = draw('{% wrap "section" "Services" %}<p>{{ x }}</p>{% endwrap %}', x="<b>")

    assert html == '<section class="section" aria-label="Services"><p>&lt;b&gt;</p></section>'


def test_an_unknown_layout_is_refused():
    with pytest.raises(UnknownLayout):
        draw('{% wrap "no-such-layout" %}{% endwrap %}')


def test_a_fold_says_its_heading_and_note_and_opens_by_itself_when_jumped_into():
    given = '{% fold id="x" heading=h opened=False note="2" %}<p>in</p>{% endfold %}'

    html = draw(given, h="<Notes>")

    assert ("<details>" in html, "&lt;Notes&gt;" in html, 'id="x-content"' in html) == (True,) * 3
    assert ('<span class="muted">2</span>' in html, "<p>in</p>" in html) == (True, True)
    assert "<details open>" in draw(given.replace("False", "True"), h="n")
