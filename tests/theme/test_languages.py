"""A code means an installed language, or the one that stands in for it."""

import pytest

from theme.languages import spoken


@pytest.mark.parametrize(
    ("code", "language"), [("ur", "ur"), ("ar-sa", "ar"), ("xx", "en"), ("", "en")]
)
def test_a_code_means_its_language_and_english_where_that_is_not_installed(code, language):
    assert spoken(code) == language


def test_whoever_asks_may_name_what_stands_in():
    assert (spoken("xx-yy", "ar"), spoken("tr-cy", "")) == ("ar", "tr")
