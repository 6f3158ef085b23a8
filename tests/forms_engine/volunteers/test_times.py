"""Hours in words, as a volunteer reads them."""

import pytest
from django.utils.translation import override

from forms_engine.volunteers.times import duration


@pytest.mark.parametrize(
    ("minutes", "arabic", "english"),
    [
        (45, "45 دقيقة", "45 minutes"),
        (60, "ساعة واحدة", "1 hour"),
        (125, "ساعتان و5 دقائق", "2 hours and 5 minutes"),
        (250, "4 ساعات و10 دقائق", "4 hours and 10 minutes"),
        (6000, "100 ساعة", "100 hours"),
    ],
)
def test_hours_are_said_in_whole_words(minutes, arabic, english):
    said = []
    for language in ("ar", "en"):
        with override(language):
            said.append(duration(minutes))

    assert said == [arabic, english]
