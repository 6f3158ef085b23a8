"""A table for spreadsheets: whatever stands in a cell stays words."""

import csv
import io

import pytest

from theme.sheet import cell, sheet

FORMULAS = ("=1+1", "+1", "-1", "@x", "|x", "%0")
BEFORE = ("", " ", "\u00a0", "\u200b", "\u200f", "\ufeff", "\t", "\r", "\n", "\r\n ")


@pytest.mark.parametrize("before", BEFORE)
@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_is_a_formula_whatever_stands_before_it(before, text):
    assert cell(before + text) == f"'{before}{text}"


@pytest.mark.parametrize("sign", ["\t", "\r", "\n"])
def test_a_break_at_the_beginning_is_no_words(sign):
    assert cell(f"{sign}منى") == f"'{sign}منى"


@pytest.mark.parametrize(("value", "text"), [("منى", "منى"), ("a=b", "a=b"), (3, "3"), ("", "")])
def test_words_and_numbers_stay_as_they_are(value, text):
    assert cell(value) == text


def test_a_cell_never_breaks_out_of_its_row():
    text = sheet([["a", 'b"\r\n=2;,'], ["c", -1]])

    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    assert rows == [["a", 'b"\r\n=2;,'], ["c", "'-1"]]
