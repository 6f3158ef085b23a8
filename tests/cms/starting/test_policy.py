"""The published policy is its source, word for word, but for three corrected slips."""

import re
from pathlib import Path

from cms.starting.read import entry

SOURCE = Path(__file__).with_name("policy_source.txt").read_text("utf-8").splitlines()
CORRECTED = {48: ("ببلاقة", "بلباقة"), 51: ("التوفيق", "التوقيع"), 54: ("الالزمة", "اللازمة")}


def source_lines():
    """Each line of the source that has text, by number, without the mark of a list."""
    marked = {number: line.strip() for number, line in enumerate(SOURCE, 1)}
    return {number: re.sub(r"^[-•] ", "", line) for number, line in marked.items() if line}


def published():
    """Each heading and clause of the starting text, by the line that its key names."""
    page = entry("policies/beneficiary-relations", "ar")
    rows = {int(row["key"][1:]): row.get("heading") or row["text"] for row in page["clauses"]}
    return {3: page["title"]} | rows


def test_every_line_is_published_once_and_in_order():
    assert list(published()) == list(source_lines())


def test_only_the_three_slips_differ():
    lines = source_lines()
    different = {
        line: (lines[line], text) for line, text in published().items() if text != lines[line]
    }

    assert different == {
        line: (lines[line], lines[line].replace(*slip)) for line, slip in CORRECTED.items()
    }


def test_each_slip_is_corrected_in_one_place():
    lines = source_lines()

    assert {line: lines[line].count(slip) for line, (slip, _) in CORRECTED.items()} == {
        48: 1,
        51: 1,
        54: 1,
    }


def test_what_we_quote_of_the_waiting_time_is_what_the_policy_says():
    shared = entry("services/material-aid", "ar")["time"]
    quoted = re.search(r"«(.+)»", shared)[1]

    assert quoted in published()[52]
