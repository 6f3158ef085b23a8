"""Reading the texts: what is shared, and how English is laid upon Arabic."""

import pytest

from cms.starting import read
from cms.starting.read import UnevenMirror, entry, mirror, names, translated


def test_a_service_takes_what_it_does_not_say_from_its_index():
    own = entry("services/lost-pilgrims", "ar")
    other = entry("services/material-aid", "ar")

    assert own["cost"] == other["cost"]
    assert own["time"] != other["time"]


def test_codes_are_written_once_in_arabic():
    assert entry("services/lost-pilgrims", "en")["service"] == "lost"


def test_english_replaces_texts_and_keeps_keys():
    source = {"key": "a", "rows": [{"key": "b", "text": "نص"}]}

    assert mirror(source, {"rows": [{"text": "text"}]}) == {
        "key": "a",
        "rows": [{"key": "b", "text": "text"}],
    }


def test_an_english_list_of_another_length_is_refused():
    with pytest.raises(UnevenMirror):
        mirror({"rows": ["واحد", "اثنان"]}, {"rows": ["one"]})


def test_the_index_of_a_folder_is_not_one_of_its_pages():
    assert "services/_index" not in names("services")


def test_a_page_without_an_english_file_is_not_translated():
    assert translated("home", "en")
    assert not translated("pages/rights-and-duties", "en")


def test_only_languages_with_a_folder_are_loaded(tmp_path, monkeypatch):
    for code in ("ar", "ur", "xx"):
        (tmp_path / code).mkdir()
    monkeypatch.setattr(read, "DATA", tmp_path)

    assert read.languages() == ["ur"]
