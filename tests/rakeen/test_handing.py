"""The address at which a form on paper is handed in, as the forms get it."""

import pytest

from builders.cms import make_channels, make_policy, make_site
from forms_engine.forms.handing import hand_in_url

pytestmark = pytest.mark.django_db


def test_the_forms_name_the_published_page_about_the_channels():
    home = make_site()
    make_policy(home)

    page = make_channels(home)

    assert hand_in_url("ar") == page.full_url


@pytest.mark.parametrize("language", ["en", "xx", ""])
def test_a_language_without_the_page_gives_nothing(language):
    make_site()

    assert hand_in_url(language) == ""
