"""Old addresses lead on after a page was moved or renamed in the admin."""

import pytest

from builders import cms as make
from builders.desk import sign_in
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def home():
    return make.make_site(languages=("ar", "en"))


@pytest.fixture
def rename(django_capture_on_commit_callbacks):
    """Change a page's address, as publishing it from the editing screen does."""

    def rename(page, slug):
        with django_capture_on_commit_callbacks(execute=True):
            return make.change(page, slug=slug)

    return rename


def move(page, parent):
    address = f"/admin/pages/{page.pk}/move/{parent.pk}/confirm/"
    return sign_in(role=Role.EDITOR).post(address)


def leads_to(client, path):
    answer = client.get(path)
    return answer.status_code, answer.get("Location", "")


def test_a_page_moved_in_the_admin_takes_those_below_it_along(home, client):
    old, new = make.make_content(home, slug="old"), make.make_content(home, slug="new")
    below = make.make_content(old, slug="below")
    make.make_content(below, slug="deeper")

    move(below, new)

    assert leads_to(client, "/ar/old/below/") == (301, "/ar/new/below/")
    assert leads_to(client, "/ar/old/below/deeper/") == (301, "/ar/new/below/deeper/")


def test_each_language_has_its_own_old_address(home, client, rename):
    page = make.make_content(home, slug="before")
    english = make.make_translation(page)

    rename(page, "after")
    rename(english, "after")

    assert leads_to(client, "/ar/before/") == (301, "/ar/after/")
    assert leads_to(client, "/en/before/") == (301, "/en/after/")


def test_going_there_and_back_makes_no_circle(home, client, rename):
    page = make.make_content(home, slug="first")

    rename(rename(page, "second"), "first")

    assert leads_to(client, "/ar/first/")[0] == 200
    assert leads_to(client, "/ar/second/") == (301, "/ar/first/")


def test_an_address_renamed_twice_leads_straight_to_the_last(home, client, rename):
    page = make.make_content(home, slug="first")

    rename(rename(page, "second"), "third")

    assert leads_to(client, "/ar/first/") == (301, "/ar/third/")


def test_an_earlier_version_of_a_policy_is_found_after_a_rename(home, client, rename):
    policy = make.make_policy(home, slug="before")

    rename(policy, "after")

    assert leads_to(client, "/ar/policies/before/versions/1/") == (
        301,
        "/ar/policies/after/versions/1/",
    )
