"""The countries of ISO 3166 in two languages."""

from django.utils.translation import override

from forms_engine.forms.countries import FREQUENT, GULF, country_named, name_of, names


def test_both_languages_name_the_249_countries_of_the_standard():
    assert len(names("ar")) == len(names("en")) == 249
    assert set(names("ar")) == set(names("en"))
    assert {*FREQUENT, *GULF} <= set(names("ar"))


def test_every_name_and_code_leads_back_to_its_country():
    for language in ("ar", "en"):
        assert [c for c, name in names(language).items() if country_named(name) != c] == []
    assert [code for code in names("en") if country_named(code.lower()) != code] == []


def test_names_follow_the_alphabet_of_the_language():
    assert next(iter(names("en").values())) == "Afghanistan"
    assert next(iter(names("ar").values())) == "إثيوبيا"


def test_a_name_is_said_in_the_active_language():
    with override("ar"):
        assert name_of("PS") == "فلسطين"
    with override("en"):
        assert name_of("PS") == "Palestine"
    assert name_of("ZZ") == "ZZ"
