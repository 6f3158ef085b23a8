"""A name as the public sees it."""

import pytest

from forms_engine.volunteers.naming import short_name


@pytest.mark.parametrize(
    ("whole", "short"),
    [
        ("باسل أحمد", "باسل أ."),
        ("عبد الله سالم القحطاني", "عبد الله ق."),
        ("Huda Rahman", "Huda R."),
        ("Huda", "Huda"),
        ("", ""),
    ],
)
def test_first_name_and_initial(whole, short):
    assert short_name(whole) == short
