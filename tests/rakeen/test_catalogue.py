"""Every message exists in every language, with its placeholders and all its plural forms."""

import re

import polib
import pytest
from django.conf import settings
from django.utils.translation import gettext, override

from rakeen import catalogue

FORMS = {"ar": 6, "bn": 2, "fa": 2, "fr": 3, "ha": 2, "id": 1, "tr": 2, "ur": 2}
KNOWN = set(catalogue.languages())
ARABIC = re.compile(r"[\u0600-\u06ff]")
STRANGE_DIGITS = re.compile(r"[\u0660-\u0669\u06f0-\u06f9\u09e6-\u09ef]")
PLACEHOLDER = re.compile(r"%\((\w+)\)[sd]|\{(\w+)\}")


def placeholders(text):
    return {a or b for a, b in PLACEHOLDER.findall(text)}


def entries(language):
    return polib.pofile(str(catalogue.path_of(language)))


@pytest.mark.parametrize("language", catalogue.languages())
def test_nothing_is_left_untranslated(language):
    assert catalogue.missing(language) == []


def test_every_installed_language_has_its_catalogue():
    installed = {code for code, _name in settings.LANGUAGES}

    assert {*catalogue.languages(), "en"} == installed


@pytest.mark.parametrize("language", catalogue.languages())
def test_placeholders_are_the_same_in_both_languages(language):
    wrong = [
        entry.msgid
        for entry in entries(language)
        if entry.msgstr and placeholders(entry.msgstr) != placeholders(entry.msgid)
    ]

    assert wrong == []


@pytest.mark.parametrize("language", catalogue.languages())
def test_each_plural_names_what_its_id_names_and_the_last_form_all_of_it(language):
    """A form for one, two or none may do without its number."""
    wrong = []
    for entry in entries(language):
        known = placeholders(entry.msgid) | placeholders(entry.msgid_plural)
        texts = [entry.msgstr_plural[at] for at in sorted(entry.msgstr_plural)]
        forms = [placeholders(text) for text in texts if any(texts)]
        whole = not forms or forms[-1] == placeholders(entry.msgid_plural)
        if not whole or any(form - known for form in forms):
            wrong.append(entry.msgid)

    assert wrong == []


@pytest.mark.parametrize("language", catalogue.languages())
def test_plurals_have_all_forms_of_their_language(language):
    count = int(re.search(r"nplurals=(\d)", entries(language).metadata["Plural-Forms"])[1])
    short = [
        entry.msgid
        for entry in entries(language)
        if entry.msgid_plural and sorted(entry.msgstr_plural) != list(range(count))
    ]

    assert (count, short) == (FORMS[language], [])


@pytest.mark.parametrize("language", sorted({"bn", "fr", "ha", "id", "tr"} & KNOWN))
def test_no_arabic_is_left_in_a_language_of_another_script(language):
    left = [
        entry.msgid
        for entry in entries(language)
        if ARABIC.search(" ".join([entry.msgstr, *entry.msgstr_plural.values()]))
        and not ARABIC.search(entry.msgid)
    ]

    assert left == []


@pytest.mark.parametrize("language", sorted({"ar", "bn", "fa", "ur"} & KNOWN))
def test_words_of_another_script_are_not_left_in_english(language):
    left = [
        entry.msgid
        for entry in entries(language)
        if entry.msgstr == entry.msgid and len(re.findall(r"[A-Za-z]{3,}", entry.msgid)) > 3
    ]

    assert left == []


@pytest.mark.parametrize("language", catalogue.languages())
def test_digits_are_ascii_in_every_language(language):
    strange = [
        entry.msgid
        for entry in entries(language)
        if STRANGE_DIGITS.search(" ".join([entry.msgstr, *entry.msgstr_plural.values()]))
        and not STRANGE_DIGITS.search(entry.msgid)
    ]

    assert strange == []


def test_a_point_on_the_map_keeps_its_two_numbers_in_order():
    turned = [e.msgid for e in entries("ar") if re.search(r"(?<!\u200e)\b\d+\.\d+, \d", e.msgstr)]

    assert turned == []


def test_no_entry_is_fuzzy():
    assert [
        e.msgid for language in catalogue.languages() for e in entries(language) if e.fuzzy
    ] == []


def test_extraction_reads_python_and_templates(tmp_path, monkeypatch):
    (tmp_path / "cms").mkdir()
    (tmp_path / "cms" / "a.py").write_text('from x import gettext as _\n_("From Python")\n')
    (tmp_path / "cms" / "a.html").write_text('{% load i18n %}{% translate "From a template" %}')
    monkeypatch.setattr(catalogue, "ROOT", tmp_path)

    found = catalogue.extract()

    assert set(found) == {(None, "From Python"), (None, "From a template")}


def test_the_first_preparation_speaks_what_it_has_just_compiled(tmp_path, monkeypatch, settings):
    written = catalogue.path_of("ar").relative_to(catalogue.ROOT)
    monkeypatch.setattr(catalogue, "ROOT", tmp_path)
    settings.LOCALE_PATHS = [tmp_path / "locale"]
    (tmp_path / written).parent.mkdir(parents=True)
    (tmp_path / written).write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
        'msgid "A sentence"\nmsgstr "جملة"\n'
    )

    with override("ar"):
        before = gettext("A sentence")
    catalogue.compile_all()

    with override("ar"):
        assert (before, gettext("A sentence")) == ("A sentence", "جملة")
