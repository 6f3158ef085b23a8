"""The published forms, and the current version of each."""

import pytest

from forms_engine.forms.errors import UnknownForm
from forms_engine.forms.registry import codes, current, published


def test_the_starting_forms_are_published(db):
    assert codes() == ["help", "volunteer"]


def test_the_current_version_is_one_query(db, django_assert_num_queries):
    with django_assert_num_queries(1):
        version = current("help")

    assert (version.code, version.number) == ("help", 1)


def test_a_published_form_knows_what_becomes_of_it(db):
    assert published("volunteer").kind == "volunteer"


def test_an_unknown_form_is_refused(db):
    with pytest.raises(UnknownForm):
        current("../etc/passwd")
