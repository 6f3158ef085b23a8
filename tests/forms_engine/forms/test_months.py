"""Months by every usual name."""

import pytest
from hijridate import Gregorian, Hijri

from forms_engine.forms.months import month_named


@pytest.mark.parametrize("language", ["ar", "en", "tr"])
@pytest.mark.parametrize("number", range(1, 13))
def test_the_calendars_own_names_are_known(language, number):
    assert month_named(Hijri(1440, number, 1).month_name(language)) == (number, "hijri")
    assert month_named(Gregorian(2020, number, 1).month_name(language)) == (number, "gregorian")


@pytest.mark.parametrize(
    ("words", "month"),
    [
        ("১ নয় রজব", None),
        ("রজব", (7, "hijri")),
        ("রমজান রমযান ramadana", (9, "hijri")),
        ("জিলহজ Zulhijja ذوالحجه", (12, "hijri")),
        ("জানুয়ারি Janairu ژانویه جنوری Januari janvier Ocak", (1, "gregorian")),
        ("জুন ژوئن Yuni juin Haziran", (6, "gregorian")),
        ("ডিসেম্বর Disamba دسامبر دسمبر", (12, "gregorian")),
    ],
)
def test_each_of_our_languages_has_its_names(words, month):
    found = [month_named(words)] if month is None else [month_named(one) for one in words.split()]

    assert set(found) == {month}


@pytest.mark.parametrize("word", ["", "12", "غد", "Sunday", "—", "م" * 500])
def test_other_words_are_no_months(word):
    assert month_named(word) is None
