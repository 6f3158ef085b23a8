"""Unknown or odd parameters get a sentence as JSON, never a page and never a 500."""

import json

import pytest

from builders import cms as make

pytestmark = pytest.mark.django_db

ODD = [
    "pages/?slug=%00",
    "pages/find/?html_path=/ar/%00",
    "pages/?colour=red",
    "pages/?limit=many",
    "pages/?limit=-1",
    "pages/?limit=5000",
    "pages/?offset=99999999999999999999999",
    "pages/?offset=٣",
    "pages/?order=colour",
    "pages/?order=-random,title",
    "pages/?fields=((",
    "pages/?fields=shown",
    "pages/?fields=password",
    "pages/?type=auth.User",
    "pages/?type=cms",
    "pages/?child_of=nobody",
    "pages/?child_of=99999999999999999999999",
    "pages/?descendant_of=x",
    "pages/?translation_of=x",
    "pages/?locale=xx",
    "pages/?rich_text_format=pdf",
    "pages/?search=a&search_operator=maybe",
    "pages/?site=nowhere.example",
    "pages/?show_in_menus=perhaps",
    "pages/?first_published_at=yesterday",
    "pages/?id=x",
    "pages/{home}/?colour=red",
    "pages/{home}/?locale=xx",
    "pages/{home}/?fields=colour",
    "pages/find/?id=x",
    "pages/find/?id=99999999999999999999999",
    "pages/find/?html_path=/ar/&colour=red",
    "pages/find/?html_path=/ar/&locale=xx",
    "navigation/?colour=red",
    "navigation/?locale=xx",
    "settings/?colour=red",
    "search/",
    "search/?q=a&colour=red",
    "search/?q=a&locale=xx",
    "images/?colour=red",
    "documents/?limit=many",
    "pages/?search=a%00b",
]
ABSENT = [
    "",
    "nowhere/",
    "pages/999999/",
    "pages/99999999999999999999999/",
    "pages/find/",
    "pages/find/?html_path=/ar/nowhere/",
    "pages/find/?html_path=/xx/",
    "pages/find/?html_path=/ar/%2E%2E/",
    "pages/999999/versions/1/",
    "pages/{home}/versions/1/",
    "images/999999/",
    "cases/",
]


@pytest.fixture
def ask(client):
    """The status and the sentence of a refusal, which must be JSON in one language."""
    home = make.make_site()

    def asked(path, method="get"):
        answer = getattr(client, method)(f"/api/v2/{path.format(home=home.pk)}")
        assert answer.headers["Content-Type"] == "application/json"
        told = json.loads(answer.content)
        assert (told["lang"], told["dir"]) == ("en", "ltr")
        return answer.status_code, told["message"]

    return asked


@pytest.mark.parametrize("path", ODD)
def test_what_means_nothing_is_refused_with_a_sentence(ask, path):
    status, message = ask(path)

    assert (status, len(message) > 10) == (400, True)


@pytest.mark.parametrize("path", ABSENT)
def test_what_is_not_there_says_so(ask, path):
    status, message = ask(path)

    assert (status, message.endswith(".")) == (404, True)


@pytest.mark.parametrize("path", ["pages/", "pages/{home}/"])
def test_nothing_can_be_written(ask, path):
    status, message = ask(path, "post")

    assert (status, message) == (405, "POST is not possible here: this API is for reading.")


def test_an_unknown_parameter_is_named_beside_those_that_are_known(ask):
    assert ask("search/?q=a&colour=red") == (
        400,
        "There is no parameter “colour”. Known here: locale, q.",
    )
