"""Hostile files and hostile names, sent as anybody could: each is answered in words."""

import pytest

from builders.hostile.bare import left_over
from builders.hostile.corpus import FAMILIES
from builders.hostile.names import NAMES
from builders.wizard_files import Uploader
from forms_engine.runs.files.sealed import kept
from forms_engine.runs.models import RunFile
from forms_engine.vault.files import read

pytestmark = pytest.mark.django_db
AT_ONCE = 15
TAKEN, REFUSED = 302, 422


def answers_to(cases):
    """The status that each file was answered with; a few files go to one run."""
    found = {}
    for number, (name, (_verdict, data)) in enumerate(cases.items()):
        if number % AT_ONCE == 0:
            visitor = Uploader(most=20)
        found[name] = visitor.send(data).status_code
    return found


def what_is_stored():
    rows = RunFile.objects.select_related("key")
    return [b"".join(read(kept(row))) for row in rows]


@pytest.mark.full
@pytest.mark.parametrize("family", FAMILIES)
def test_every_hostile_file_is_refused_in_words_or_stored_bare(family):
    cases = FAMILIES[family]()

    answers = answers_to(cases)

    expected = {n: TAKEN if verdict == "kept" else REFUSED for n, (verdict, _data) in cases.items()}
    assert answers == expected
    assert [left_over(data) for data in what_is_stored() if left_over(data)] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_file_of_any_name_is_answered_in_words(name):
    visitor = Uploader()

    answer = visitor.send_as(name)

    said = [visitor.question.message(code) for code in ("wrong_kind", "no_file")]
    assert answer.status_code == REFUSED
    assert sum(words in answer.content.decode() for words in said) == 1
