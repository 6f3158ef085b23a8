"""The association's words in each language: one block each, Arabic always, the nearest shown."""

import pytest
from django.core.exceptions import ValidationError

from builders import cms as make
from cms.models import HouseSettings
from cms.models.settings import nearest

pytestmark = pytest.mark.django_db


def words(language, name="ركين"):
    value = {"language": language, "name": name, "short_name": name, "hours": "", "address": ""}
    return make.block("words", value)


def faults(*blocks):
    site = make.make_site().get_site()
    try:
        HouseSettings(site=site, words=make.stream(*blocks)).full_clean()
    except ValidationError as fault:
        return fault.message_dict
    return {}


def test_a_new_house_has_its_names_in_two_languages():
    house = HouseSettings()

    assert [str(house.in_language("short_name", code)) for code in ("ar", "en")] == [
        "ركين",
        "Rakeen",
    ]


def test_one_block_for_each_language_is_taken():
    assert faults(words("ar"), words("ur")) == {}


def test_two_blocks_for_a_language_are_refused():
    assert faults(words("ar"), words("ur"), words("ur")) == {
        "words": ["خانة واحدة لكل لغة، لا خانتان."]
    }


def test_arabic_is_needed():
    assert faults(words("en")) == {"words": ["لا بد من خانة العربية."]}


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        ({"ar": "أ", "en": "a", "ur": "ا"}, ("ا", "")),
        ({"ar": "أ", "en": "a"}, ("a", "en")),
        ({"ar": "أ", "en": "", "ur": ""}, ("أ", "ar")),
        ({}, ("", "")),
    ],
)
def test_the_nearest_text_stands_in_and_says_its_language(texts, found):
    text = nearest(texts, "ur")

    assert (str(text), text.language) == found
