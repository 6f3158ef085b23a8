"""The current version of a form."""

import pytest

from forms_engine.forms.errors import UnknownForm
from forms_engine.forms.registry import codes, current


def test_there_are_two_forms():
    assert codes() == ["help", "volunteer"]


def test_the_first_call_freezes_and_the_next_is_one_query(db, django_assert_num_queries):
    first = current("help")

    with django_assert_num_queries(1):
        assert current("help") == first


def test_an_unknown_form_is_refused(db):
    with pytest.raises(UnknownForm):
        current("../etc/passwd")
