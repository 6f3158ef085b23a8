"""Versions are immutable, found by digest; texts of a language make no new version."""

from dataclasses import replace

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from builders.forms import composed
from forms_engine.forms.errors import Immutable
from forms_engine.forms.freeze import add_texts, frozen_version, newest_text, texts_in
from forms_engine.forms.models import FormText, FormVersion
from forms_engine.forms.registry import current


def test_the_same_structure_is_the_same_version(db):
    assert frozen_version(composed("help")) == current("help")


def test_another_structure_is_the_next_version(db):
    form = composed("help")

    assert frozen_version(replace(form, steps=form.steps[:3])).number == 2


def test_the_same_words_again_add_no_row(db):
    texts = texts_in(composed("help"), "ar")

    add_texts(current("help"), "ar", texts)

    assert FormText.objects.filter(version=current("help"), language="ar").count() == 1


def test_going_back_to_earlier_words_makes_them_the_newest(db):
    version, first = current("help"), texts_in(composed("help"), "ar")
    add_texts(version, "ar", first | {"title": "عنوان آخر"})

    add_texts(version, "ar", first)

    newest = newest_text(version, "ar")
    assert (newest.number, newest.texts) == (3, first)


def test_a_version_number_exists_once(db):
    with pytest.raises(IntegrityError), transaction.atomic():
        FormVersion.objects.create(code="help", number=1, structure={}, digest="x")


def test_frozen_rows_refuse_to_be_saved_or_deleted_again(db):
    for row in (FormVersion.objects.first(), FormText.objects.first()):
        with pytest.raises(Immutable):
            row.save()
        with pytest.raises(Immutable):
            row.delete()
        with pytest.raises(Immutable):
            type(row).objects.all().delete()
        with pytest.raises(Immutable):
            type(row).objects.update(digest="x")


@pytest.mark.parametrize("table", ["fe_forms_formversion", "fe_forms_formtext"])
@pytest.mark.parametrize("deed", ["UPDATE {} SET digest = 'x'", "DELETE FROM {}"])
def test_the_database_itself_refuses(db, table, deed):
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(deed.format(table))
