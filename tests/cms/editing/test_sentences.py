"""Long sentences, by the marks that end a sentence in Arabic and in Latin letters."""

import pytest

from cms.editing.sentences import MOST, long_sentences


def words(count):
    return " ".join(["كلمة"] * count)


@pytest.mark.parametrize("mark", [".", "؟", "!", "؛", "?", "\n"])
def test_each_mark_ends_a_sentence(mark):
    assert long_sentences(f"{words(MOST)}{mark} {words(MOST)}{mark}") == []


def test_one_word_more_is_too_long_and_is_named_by_its_beginning():
    text = f"قصيرة. أول {words(MOST)}. قصيرة."

    assert long_sentences(text) == [("أول كلمة كلمة كلمة كلمة", MOST + 1)]


def test_a_comma_ends_no_sentence():
    assert [count for _begins, count in long_sentences(f"{words(20)}، {words(20)}")] == [40]


def test_a_point_within_a_number_or_a_name_ends_nothing():
    assert [count for _begins, count in long_sentences(f"{words(15)} 1.5 {words(15)}")] == [31]
