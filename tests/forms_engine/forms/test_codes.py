"""Short codes can be read aloud, typed in any way, and never clash."""

import pytest

from forms_engine.forms.codes import ALPHABET, new_code, read_code


def test_a_code_is_two_groups_of_four_clear_signs():
    code = new_code()

    assert (len(code), code[4]) == (9, "-")
    assert set(code.replace("-", "")) <= set(ALPHABET)


def test_the_alphabet_has_no_lookalikes_and_no_vowels():
    assert set(ALPHABET) & set("0OQ1ILU2Z5SAEU") == set()


@pytest.mark.parametrize(
    "typed", ["M7K4-XW9P", "m7k4xw9p", " M7K4 – XW9P ", "\u200fM7K4-XW9P", "M٧K٤-XW٩P", "m۷k۴.xw۹p"]
)
def test_a_code_is_read_however_it_is_typed(typed):
    assert read_code(typed) == "M7K4-XW9P"


@pytest.mark.parametrize("typed", ["", "M7K4", "M7K4-XW9PP", "O0O0-O0O0", "\0" * 8, "أ" * 8])
def test_what_cannot_be_a_code_is_none(typed):
    assert read_code(typed) is None


def test_draws_hardly_ever_clash():
    drawn = [new_code() for _ in range(20_000)]

    assert len(set(drawn)) >= 19_999
