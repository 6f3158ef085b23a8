"""The picture of a page: its own size, the same for equal words, another for others."""

from io import BytesIO

import pytest
from PIL import Image

from theme.pdf import card, card_digest

WORDS = ("الوقاية من الحر", "جمعية ركين", "ar")


def opened(*words):
    return Image.open(BytesIO(card(*words)))


def ink(image, box):
    """How many dots of a part are nearly white."""
    return sum(1 for dot in image.convert("L").crop(box).get_flattened_data() if dot > 200)


@pytest.mark.parametrize("language", ["ar", "en", "ar-sa"])
def test_it_has_the_size_that_other_sites_ask_for(language):
    picture = opened(*WORDS[:2], language)

    assert (picture.format, picture.size) == ("PNG", (1200, 630))


def test_arabic_begins_at_the_right_and_english_at_the_left():
    halves = (0, 200, 500, 330), (700, 200, 1200, 330)

    arabic = [ink(opened("الحر", "ركين", "ar"), half) > 0 for half in halves]
    english = [ink(opened("Heat", "Rakeen", "en"), half) > 0 for half in halves]

    assert (arabic, english) == ([False, True], [True, False])


def test_equal_words_are_equal_bytes():
    assert card(*WORDS) == card(*WORDS)


@pytest.mark.parametrize(
    "title", ["", "#set text(red)", "\\ $ * _ ` @ <a> \u202e", "كلمة " * 200, "A" * 500]
)
def test_any_title_can_be_drawn(title):
    assert opened(title, "ركين", "ar").size == (1200, 630)


def test_the_digest_names_the_words():
    others = [("آخر", *WORDS[1:]), (WORDS[0], "أخرى", "ar"), (*WORDS[:2], "en")]

    assert card_digest(*WORDS) == card_digest(*WORDS)
    assert len({card_digest(*words) for words in (WORDS, *others)}) == 4
