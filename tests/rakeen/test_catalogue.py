"""Every message exists in every language, with its placeholders and all its plural forms."""

import re

import polib
import pytest
from django.utils.translation import gettext, override

from rakeen import catalogue

PLACEHOLDER = re.compile(r"%\((\w+)\)[sd]|\{(\w+)\}")


def placeholders(text):
    return {a or b for a, b in PLACEHOLDER.findall(text)}


def entries(language):
    return polib.pofile(str(catalogue.path_of(language)))


@pytest.mark.parametrize("language", catalogue.languages())
def test_nothing_is_left_untranslated(language):
    assert catalogue.missing(language) == []


@pytest.mark.parametrize("language", catalogue.languages())
def test_placeholders_are_the_same_in_both_languages(language):
    wrong = [
        entry.msgid
        for entry in entries(language)
        if entry.msgstr and placeholders(entry.msgstr) != placeholders(entry.msgid)
    ]

    assert wrong == []


def test_arabic_plurals_have_all_six_forms():
    short = [e.msgid for e in entries("ar") if e.msgid_plural and len(e.msgstr_plural) != 6]

    assert short == []


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
