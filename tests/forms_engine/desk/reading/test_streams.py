"""A stream in the words of the desk."""

import pytest

from builders.cases import make_case
from forms_engine.desk.reading.streams import kind_of, references

pytestmark = pytest.mark.django_db


def test_a_case_is_named_by_its_reference_in_one_query(django_assert_num_queries):
    cases = [make_case(), make_case()]
    streams = [*(case.stream for case in cases), "staff:1"]

    with django_assert_num_queries(1):
        found = references(streams)

    assert found == {case.stream: case.reference for case in cases}


def test_other_streams_have_words_and_the_unknown_stand_for_themselves():
    assert (kind_of("staff:1"), kind_of("new:1")) == ("حساب موظف", "new:1")
