"""The one door by which a form becomes what people fill in: checked, frozen, made current."""

from collections.abc import Mapping
from typing import cast

from django.conf import settings
from django.db import transaction

from forms_engine.forms.check_statements import statement_faults
from forms_engine.forms.checking import check
from forms_engine.forms.faults import Fault, Faulty
from forms_engine.forms.form import Form
from forms_engine.forms.freeze import (
    add_texts,
    digest,
    form_structure,
    frozen_version,
    newest_text,
    texts_in,
)
from forms_engine.forms.models import FormVersion, PublishedForm
from forms_engine.forms.opening import Opening
from forms_engine.forms.registry import published
from forms_engine.forms.translating import fitting, laid, marked
from forms_engine.forms.types import Structure

SOURCE = settings.LANGUAGE_CODE
OTHERS = [language for language, _name in settings.LANGUAGES if language != SOURCE]
Messages = Mapping[str, str]


def faults_of(form: Form) -> list[Fault]:
    """Why this form could not be published now; empty where it could."""
    earlier = FormVersion.objects.filter(code=form.code)
    structures = list(earlier.values_list("structure", flat=True))
    return [*check(form, structures), *statement_faults(form, earlier)]


def publish(form: Form, *, opening: Opening, messages: Messages) -> FormVersion:
    """Make this form in the source language the one that new runs get; open runs keep theirs.

    The same structure again is the same version with newer words. What is translated stays,
    key by key. Raises Faulty.
    """
    if faults := faults_of(form):
        raise Faulty(faults)
    with transaction.atomic():
        row = PublishedForm.objects.select_for_update().filter(code=form.code).first()
        version = frozen_version(form)
        add_texts(version, SOURCE, texts_in(form, SOURCE))
        for language in OTHERS:
            _carry(form, version, language, row.version if row else None)
        row = row or PublishedForm(code=form.code)
        row.kind, row.version, row.opening = form.kind, version, opening.plain()
        row.messages = {**row.messages, SOURCE: dict(messages)}
        row.save()
    return version


def _carry(form: Form, version: FormVersion, language: str, was: FormVersion | None) -> None:
    """Give the version words in another language: those it has, or those of the one before."""
    before = [one for one in (was, version) if one is not None]
    layers = [fitting(_words(one, language), one.structure, version.structure) for one in before]
    if any(layers):
        texts = laid(texts_in(form, language), *layers)
        add_texts(version, language, marked(texts, _source_words(version), version.structure))


def publish_translation(form: Form, language: str, *, messages: Messages) -> None:
    """Add the words of another language, and no version.

    They go to the version with the same structure and, key by key, to the current one.
    Raises UnknownForm while the source language is not published.
    """
    row = published(form.code)
    with transaction.atomic():
        same = FormVersion.objects.filter(code=form.code, digest=digest(form_structure(form)))
        for version in {row.version, *same}:
            _add_translation(form, language, version)
        row.messages = {**row.messages, language: dict(messages)}
        row.save(update_fields=["messages", "published_at"])


def _add_translation(form: Form, language: str, version: FormVersion) -> None:
    given = fitting(texts_in(form, language), form_structure(form), version.structure)
    source = _source_words(version)
    texts = laid(source, _words(version, language), given)
    add_texts(version, language, marked(texts, source, version.structure))


def _words(version: FormVersion, language: str) -> Structure | None:
    found = newest_text(version, language)
    return cast(Structure, found.texts) if found else None


def _source_words(version: FormVersion) -> Structure:
    return cast(Structure, _words(version, SOURCE))


def withdraw(code: str) -> None:
    """Take no new runs of this form; those begun go on."""
    for row in PublishedForm.objects.filter(code=code):
        row.opening = Opening(mode="closed").plain()
        row.save(update_fields=["opening", "published_at"])
