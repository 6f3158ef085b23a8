"""Every template reads whole in Arabic and English, and says no more than it may."""

import re
from datetime import timedelta

import pytest

from builders.messages import LINK, VALUES, make_context
from forms_engine.cases.services.passes import LETTER_LINK
from forms_engine.messages.render import render
from forms_engine.messages.sms import parts
from forms_engine.messages.templates import (
    ALLOWED,
    LANGUAGES,
    PLACEHOLDER,
    TEXTS,
    WITHOUT_SMS,
    allowed,
    text,
)

EMAILS = [(name, language) for name in ALLOWED for language in LANGUAGES]
SMS = [(name, language) for name, language in EMAILS if name not in WITHOUT_SMS]
WITH_LINK = {name for name, names in ALLOWED.items() if "link" in names}
ABOUT_A_CASE = WITH_LINK - {
    "resume_link", "resume_locked", "run_expiring", "staff_invite", "survey", "survey_reminder",
    "tracking_link",
}  # fmt: skip
TERM = {"ar": "مرة واحدة خلال 30 يومًا", "en": "once, within 30 days"}
INVISIBLE = re.compile("[\u2066-\u2069]")
NOT_FOR_A_SHARED_PHONE = re.compile(
    "صح|مرض|دواء|علاج|رفض|قبل|health|\bill\b|medic|refus|accept", re.IGNORECASE
)


def used(template, language, channel):
    return set(PLACEHOLDER.findall("\n".join(text(template, language, channel))))


def test_the_files_are_exactly_those_of_the_table():
    expected = {f"{name}.{language}.txt" for name, language in EMAILS}
    expected |= {f"{name}.sms.{language}.txt" for name, language in SMS}

    assert {path.name for path in TEXTS.iterdir()} == expected


@pytest.mark.parametrize(("template", "language"), EMAILS)
def test_a_mail_uses_exactly_what_it_may(template, language):
    assert used(template, language, "email") == ALLOWED[template]


@pytest.mark.parametrize(("template", "language"), SMS)
def test_a_text_message_uses_exactly_what_it_may(template, language):
    assert used(template, language, "sms") == allowed(template, "sms")


@pytest.mark.parametrize(("template", "language"), EMAILS)
def test_a_mail_renders_whole(template, language):
    rendered = render(template, language, "email", make_context(template))

    shown = INVISIBLE.sub("", f"{rendered.subject}\n{rendered.body}")
    assert [name for name in ALLOWED[template] if VALUES[name] not in shown] == []
    assert "{" not in shown
    assert "\n" not in rendered.subject
    assert rendered.subject


@pytest.mark.parametrize(("template", "language"), SMS)
def test_a_text_message_takes_two_parts_at_most(template, language):
    rendered = render(template, language, "sms", make_context(template))

    assert rendered.subject == ""
    assert parts(rendered.body) <= 2


@pytest.mark.parametrize(("template", "language"), SMS)
def test_a_text_message_tells_whoever_holds_the_phone_nothing(template, language):
    assert NOT_FOR_A_SHARED_PHONE.findall(text(template, language, "sms")[1]) == []


@pytest.mark.parametrize(("template", "language"), [p for p in EMAILS if p[0] in WITH_LINK])
def test_a_link_stands_alone_on_its_line_without_invisible_signs(template, language):
    rendered = render(template, language, "email", make_context(template))

    assert LINK in rendered.body.splitlines()


@pytest.mark.parametrize(("template", "language"), [p for p in SMS if p[0] in WITH_LINK])
def test_a_link_in_a_text_message_stands_alone_too(template, language):
    rendered = render(template, language, "sms", make_context(template))

    assert LINK in rendered.body.splitlines()


@pytest.mark.parametrize(("template", "language"), [p for p in EMAILS if p[0] in ABOUT_A_CASE])
def test_a_letter_about_a_case_tells_the_term_of_its_link(template, language):
    written = text(template, language, "email")[1]

    told = TERM[language] in written
    assert (told, LETTER_LINK) == (True, timedelta(days=30))


@pytest.mark.parametrize(("template", "language"), EMAILS)
def test_words_are_neither_begging_nor_bureaucratic(template, language):
    written = "\n".join(text(template, language, "email"))

    assert re.findall(r"\bplease\b|\bsorry\b|invalid|forbidden|عذرًا|غير صالح", written, re.I) == []
