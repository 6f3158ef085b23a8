"""Points on the map; the corpus of the map question holds the rest."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms_engine.forms.errors import AnswerError
from forms_engine.forms.points import Point, read_point

DEGREES = st.integers(-90_000_000, 90_000_000).map(lambda size: size / 1_000_000)


@given(DEGREES, DEGREES)
def test_two_numbers_are_read_as_they_are_in_text_and_links(lat, lon):
    pair = f"{lat:.6f},{lon:.6f}"
    links = [f"https://maps.google.com/?q={pair}", f"geo:{pair}", pair]

    assert {read_point(link) for link in links} == {Point(lat, lon)}


def test_south_and_west_are_negative():
    assert read_point("6.2 S, 106.8 W") == Point(-6.2, -106.8)
    assert read_point("6°30'S 10°15'W") == Point(-6.5, -10.25)


@given(st.text())
def test_any_text_gives_a_point_or_a_code(text):
    try:
        found = abs(read_point(text).lat)
    except AnswerError:
        found = 0

    assert found <= 90


@pytest.mark.parametrize("link", ["https://maps.app.goo.gl/x", "https://maps.google.com"])
def test_nothing_is_looked_up(link):
    with pytest.raises(AnswerError, match="link"):
        read_point(link)
