"""Versions are immutable, found by digest; texts of a language make no new version."""

from dataclasses import replace

import pytest
from django.db import IntegrityError, transaction

from forms_engine.forms.freeze import freeze
from forms_engine.forms.models import FormText, FormVersion
from forms_engine.forms.registry import definition


def test_freezing_twice_gives_the_same_version(db):
    first = freeze(definition("help"))
    second = freeze(definition("help"))

    assert first == second
    assert FormText.objects.filter(version=first).count() == 2


def test_another_structure_is_the_next_version(db):
    form = definition("help")
    first = freeze(form)
    second = freeze(replace(form, steps=form.steps[:3]))

    assert (first.number, second.number) == (1, 2)


def test_another_wording_is_the_same_version(db):
    form = definition("help")
    first = freeze(form)
    second = freeze(replace(form, title="Another title"))

    assert first == second
    assert FormText.objects.filter(version=first).count() == 4


def test_a_version_number_exists_once(db):
    version = freeze(definition("help"))

    with pytest.raises(IntegrityError), transaction.atomic():
        FormVersion.objects.create(code="help", number=version.number, structure={}, digest="x")
