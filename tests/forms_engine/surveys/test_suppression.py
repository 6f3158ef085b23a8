"""Nobody is recognised: not in a line, not by subtracting lines from the total."""

from hypothesis import given
from hypothesis import strategies as st

from forms_engine.surveys.enums import Facet
from forms_engine.surveys.suppression import Tally, join, merge_small, shown_facets

TWO = [Facet.PROCEDURE, Facet.PROVIDER]


def make_tally(value, answered, *, invited=None, score=3, result=0):
    scores = {
        Facet.PROCEDURE: (answered * score, answered),
        Facet.PROVIDER: (answered * score, answered),
        Facet.RESULT: (result * score, result),
    }
    return Tally((value,), invited if invited is not None else answered, answered, scores)


def shown(tallies, *, smallest=5, facets=TWO):
    merged = merge_small(tallies, smallest=smallest, facets=facets)
    return [(tally.values, tally.answered) for tally in merged]


def test_large_groups_stand_as_they_are():
    groups = [make_tally("health", 5), make_tally("lost", 9)]

    assert shown(groups) == [(("health",), 5), (("lost",), 9)]


def test_small_groups_are_joined():
    groups = [make_tally("food", 2), make_tally("health", 7), make_tally("lost", 3)]

    assert shown(groups) == [(("health",), 7), (("food", "lost"), 5)]


def test_one_small_group_takes_the_next_smallest_with_it():
    groups = [make_tally("food", 1), make_tally("health", 7), make_tally("lost", 6)]

    assert shown(groups) == [(("health",), 7), (("food", "lost"), 7)]


def test_a_question_that_few_answered_counts_as_small():
    groups = [make_tally("food", 8, result=1), make_tally("lost", 8, result=8)]

    assert shown(groups, facets=list(Facet)) == [(("food", "lost"), 16)]


def test_a_question_that_most_left_open_is_not_shown():
    total = join([make_tally("food", 8, result=3), make_tally("lost", 8, result=4)])

    assert shown_facets(total, smallest=5) == TWO


def test_means_are_those_of_all_joined_answers():
    joined = join([make_tally("food", 1, score=1), make_tally("lost", 3, score=5)])

    assert joined.mean(Facet.PROCEDURE) == 4.0
    assert joined.mean(Facet.RESULT) is None


@given(st.lists(st.integers(0, 12), max_size=8), st.integers(3, 6))
def test_what_is_left_of_the_total_is_never_a_small_group(sizes, smallest):
    groups = [make_tally(f"s{number}", size) for number, size in enumerate(sizes)]

    merged = merge_small(groups, smallest=smallest, facets=TWO)

    assert sum(tally.answered for tally in merged) == sum(sizes)
    assert sorted(value for tally in merged for value in tally.values) == sorted(
        tally.values[0] for tally in groups
    )
    small = [tally.answered for tally in merged if 0 < tally.answered < smallest]
    assert small == ([sum(sizes)] if 0 < sum(sizes) < smallest else [])
