"""Hundreds of hostile files: each is refused or made harmless, in little memory."""

from functools import cache

import pytest

from builders.examining import examined_each
from builders.hostile.bare import left_over
from builders.hostile.corpus import FAMILIES, bytes_of, corpus
from builders.hostile.mutating import mutated
from forms_engine.forms.questions import Upload

MOST_MEMORY = 150_000_000
SAID = {"kept", *Upload.messages}


@cache
def outcomes(family):
    """How the files of a family fared; one run of Python for all of them."""
    return examined_each(bytes_of(FAMILIES[family]()))


def test_there_are_more_than_four_hundred_and_no_two_are_the_same():
    files = bytes_of(corpus())

    assert len(files) == sum(len(family()) for family in FAMILIES.values())
    assert len(set(files.values())) == len(files) > 400


@pytest.mark.parametrize("family", FAMILIES)
def test_each_is_refused_for_what_it_is_or_kept(family):
    expected = {name: verdict for name, (verdict, _data) in FAMILIES[family]().items()}

    assert {name: one.verdict for name, one in outcomes(family).items()} == expected


@pytest.mark.parametrize("family", FAMILIES)
def test_none_takes_much_memory(family):
    used = {name: one.memory for name, one in outcomes(family).items()}

    assert {name: memory for name, memory in used.items() if memory > MOST_MEMORY} == {}


@pytest.mark.parametrize("family", FAMILIES)
def test_nothing_but_what_people_see_is_kept(family):
    kept = {name: one.data for name, one in outcomes(family).items() if one.data}

    assert {name: left_over(data) for name, data in kept.items() if left_over(data)} == {}


def test_what_is_kept_would_be_kept_again():
    kept = {n: one.data for f in FAMILIES for n, one in outcomes(f).items() if one.data}

    again = {name: one.verdict for name, one in examined_each(kept).items()}

    assert again == dict.fromkeys(kept, "kept")


@pytest.mark.parametrize(
    ("number", "seed"), [(150, 1), pytest.param(2000, 2, marks=pytest.mark.full)]
)
def test_files_damaged_by_chance_are_refused_or_made_harmless(number, seed):
    outcomes = examined_each(mutated(number, seed=seed))

    wrong = {name: one.verdict for name, one in outcomes.items() if one.verdict not in SAID}
    greedy = {name: one.memory for name, one in outcomes.items() if one.memory > MOST_MEMORY}
    dirty = {name for name, one in outcomes.items() if one.data and left_over(one.data)}
    assert (len(outcomes), wrong, greedy, dirty) == (number, {}, {}, set())
