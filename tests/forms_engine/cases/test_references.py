"""References can be read aloud, typed in any way, and never clash."""

import pytest

from builders.cases import make_case
from forms_engine.cases import references
from forms_engine.cases.models import Case
from forms_engine.cases.references import ALPHABET, new_reference, read_reference
from forms_engine.cases.services import opening


def test_a_reference_is_two_groups_of_four_clear_signs():
    reference = new_reference()

    assert (len(reference), reference[4]) == (9, "-")
    assert set(reference.replace("-", "")) <= set(ALPHABET)


def test_the_alphabet_has_no_lookalikes_and_no_vowels():
    assert set(ALPHABET) & set("0OQ1ILU2Z5SAEU") == set()


@pytest.mark.parametrize(
    "typed", ["M7K4-XW9P", "m7k4xw9p", " M7K4 – XW9P ", "\u200fM7K4-XW9P", "M٧K٤-XW٩P"]
)
def test_a_reference_is_read_however_it_is_typed(typed):
    assert read_reference(typed) == "M7K4-XW9P"


@pytest.mark.parametrize("typed", ["", "M7K4", "M7K4-XW9PP", "O0O0-O0O0", "\0" * 8, "أ" * 8])
def test_what_cannot_be_a_reference_is_none(typed):
    assert read_reference(typed) is None


def test_draws_hardly_ever_clash():
    drawn = [references.new_reference() for _ in range(20_000)]

    assert len(set(drawn)) >= 19_999


@pytest.mark.django_db
def test_a_reference_that_is_taken_is_drawn_again(monkeypatch):
    taken = make_case().reference
    draws = iter([taken, taken, "M7K4-XW9P"])
    monkeypatch.setattr(opening, "new_reference", lambda: next(draws))

    case = make_case()

    assert (case.reference, Case.objects.count()) == ("M7K4-XW9P", 2)
