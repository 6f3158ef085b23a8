"""What a screen reader is told of each template, as it was reviewed (tests/journeys/bar/trees).

RAKEEN_TREES=write writes the trees anew; read the difference before it is committed.
"""

import os
import re
from pathlib import Path

import pytest

pytestmark = pytest.mark.browser

TREES = Path(__file__).parent / "trees"
WHOLE = ("home", "error-500")
NAMES = (*WHOLE, "service", "guide", "faq", "search", "track", "need_for", "person-refused",
         "check", "sent", "waiting", "papers", "survey")  # fmt: skip
DAYS = "الأحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت"
CHANGING = [
    (re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}"), "RUN"),
    (re.compile(r"/survey/[\w-]+"), "/survey/TOKEN"),
    (re.compile(r"\b[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}\b"), "REFERENCE"),
    (re.compile(rf"(?:(?:{DAYS}) )?\d{{1,2}}(?: [^\W\d]+){{1,2}} \d{{4}}(?: هـ)?"), "DATE"),
    (re.compile(r"\d{1,2}:\d{2}(?: صباحًا| مساءً)?"), "TIME"),
]


def steady(tree):
    """The tree without what differs from day to day and from run to run."""
    for pattern, word in CHANGING:
        tree = pattern.sub(word, tree)
    return tree + "\n"


@pytest.mark.parametrize("name", NAMES)
def test_a_screen_reader_is_told_what_was_reviewed(visitor, pages, name):
    page, kept = visitor(pages), TREES / f"{name}.yaml"
    pages.open(page, name)
    page.evaluate(
        "document.querySelectorAll('.banner').forEach(one => one.remove())"
    )  # of a season

    told = steady(page.locator("body" if name in WHOLE else "main").aria_snapshot())

    if os.environ.get("RAKEEN_TREES") == "write":
        kept.write_text(told, encoding="utf-8")
    assert told == kept.read_text("utf-8")
