"""Days and months have their names in every installed language, and no other script's digits."""

import pytest
from django.conf import settings
from hijridate import Hijri

from theme.calendar_names import gregorian_month, hijri_month, weekday

OTHERS = [code for code, _name in settings.LANGUAGES if code not in ("ar", "en")]


@pytest.mark.parametrize("language", OTHERS)
def test_each_month_and_each_day_has_a_name_of_its_own(language):
    months = {gregorian_month(month, language) for month in range(1, 13)}
    days = {weekday(number, language) for number in range(7)}

    assert (len(months), len(days)) == (12, 7)
    assert not any(sign.isdigit() for name in months | days for sign in name)


def test_some_names_are_right():
    assert [gregorian_month(5, code) for code in ("ar", "en", "ur", "id", "fr", "tr")] == [
        "مايو", "May", "مئی", "Mei", "mai", "Mayıs",
    ]  # fmt: skip
    assert [weekday(1, code) for code in ("ar", "en", "ha")] == ["الثلاثاء", "Tuesday", "Talata"]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_hijri_months_of_the_policys_languages_are_hijridates(language):
    found = [hijri_month(month, language) for month in range(1, 13)]

    assert found == [Hijri(1447, month, 1).month_name(language) for month in range(1, 13)]


def test_months_of_a_language_that_is_not_installed_are_english():
    assert (gregorian_month(5, "xx"), gregorian_month(5, "ar-sa")) == ("May", "مايو")
