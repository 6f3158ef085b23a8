"""Figures leave the house only where nobody can be recognised in them."""

from collections import Counter
from types import SimpleNamespace

import pytest
import time_machine

from cms.figures import NoFigures, take
from rakeen import figures
from rakeen.figures import joined

ROWS = [
    ({"a": 40, "b": 20}, {"a": 30, "b": 20}, [["a", 40, 30], ["b", 20, 20]]),
    ({"a": 40, "b": 3, "c": 4}, {"a": 30}, [["a", 40, 30], ["", 7, 0]]),
    ({"a": 40, "b": 20, "c": 2}, {"a": 30, "b": 9}, [["a", 40, 30], ["", 22, 9]]),
    ({"a": 40, "b": 20}, {"a": 30, "b": 2}, [["", 60, 32]]),
    ({"": 9}, {}, [["", 9, 0]]),
]


@pytest.mark.parametrize(("received", "served", "rows"), ROWS)
def test_small_groups_are_joined_until_none_is_small(received, served, rows):
    assert joined(Counter(received), Counter(served), 5) == rows


@pytest.mark.parametrize(("received", "served"), [({}, {}), ({"a": 4}, {}), ({"a": 9}, {"a": 1})])
def test_what_is_small_altogether_is_refused(received, served):
    with pytest.raises(NoFigures):
        joined(Counter(received), Counter(served), 5)


@pytest.mark.django_db
@time_machine.travel("2026-11-27T12:00+03:00", tick=False)
@pytest.mark.parametrize("year", [1448, 1449, 0, 1342, 1501, 9999])
def test_a_year_that_has_not_ended_or_never_was_has_no_figures(year):
    with pytest.raises(NoFigures) as refusal:
        take("aid", year=year)

    assert str(refusal.value) != ""


def answered(number, *, hidden=False):
    scores = {"procedure": 4.2, "provider": 4.8, "result": None}
    total = SimpleNamespace(invited=90, answered=number, scores=scores, hidden=hidden)
    return lambda: SimpleNamespace(total=total, smallest=5)


def test_the_first_results_need_a_whole_group(monkeypatch):
    monkeypatch.setattr(figures, "indicators", answered(12))

    assert take("survey") == {
        "invited": 90,
        "answered": 12,
        "scores": {"procedure": 4.2, "provider": 4.8},
    }


@pytest.mark.parametrize(("now", "hidden"), [(12, False), (16, False), (None, True)])
def test_results_that_could_be_subtracted_are_refused(monkeypatch, now, hidden):
    monkeypatch.setattr(figures, "indicators", answered(now, hidden=hidden))

    with pytest.raises(NoFigures):
        take("survey", before={"answered": 12})


def test_a_whole_group_of_new_answers_is_taken(monkeypatch):
    monkeypatch.setattr(figures, "indicators", answered(17))

    assert take("survey", before={"answered": 12})["answered"] == 17
