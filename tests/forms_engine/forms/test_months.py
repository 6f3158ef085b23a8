"""Months by every usual name."""

import pytest
from hijridate import Gregorian, Hijri

from forms_engine.forms.months import month_named


@pytest.mark.parametrize("language", ["ar", "en", "tr"])
@pytest.mark.parametrize("number", range(1, 13))
def test_the_calendars_own_names_are_known(language, number):
    assert month_named(Hijri(1440, number, 1).month_name(language)) == (number, "hijri")
    assert month_named(Gregorian(2020, number, 1).month_name(language)) == (number, "gregorian")


@pytest.mark.parametrize("word", ["", "12", "غد", "Sunday", "—", "م" * 500])
def test_other_words_are_no_months(word):
    assert month_named(word) is None
