"""The size of a file is said in words that fit the number."""

import pytest
from django.utils.translation import override

from forms_engine.runs.files.sizes import size_words


@pytest.mark.parametrize(
    ("size", "english", "arabic"),
    [
        (0, "Less than 1 KB", "أقل من كيلوبايت واحد"),
        (305, "Less than 1 KB", "أقل من كيلوبايت واحد"),
        (2 * 1024, "2 KB", "2 كيلوبايت"),
        (305 * 1024, "305 KB", "305 كيلوبايت"),
        (1024 * 1024 - 1, "1 MB", "1 ميغابايت"),
        (5 * 1024 * 1024 // 2, "2.5 MB", "2,5 ميغابايت"),
    ],
)
def test_a_size_is_said_in_both_languages(size, english, arabic):
    said = []
    for language in ("en", "ar"):
        with override(language):
            said.append(size_words(size))

    assert said == [english, arabic]
