"""A new request at the desk: a form and a channel, or a paper that came in."""

import pytest
from django.urls import reverse

from builders.desk import sign_in
from builders.forms import publish_as
from builders.keying import make_keying
from builders.staff import make_staff
from forms_engine.forms.opening import Opening
from forms_engine.forms.paper import paper_reference
from forms_engine.forms.registry import current
from forms_engine.runs.models import Keying
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db
HERE = "/admin/desk/requests/new/"
CHOSEN = {"form": "help", "channel": "ground", "language": "ar"}


@pytest.fixture
def clerk():
    return make_staff(role=Role.RECEPTION)


def begun():
    return Keying.objects.select_related("run__form_version").get()


def test_choosing_form_and_channel_opens_the_whole_form(clerk):
    answer = sign_in(clerk).post(HERE, CHOSEN)

    assert answer.url == reverse("desk:keyed", args=[begun().run_id])
    assert (begun().by, begun().run.channel, begun().paper) == (clerk, "ground", "")


def test_printing_begins_a_draft_that_will_come_back_as_a_letter(clerk):
    answer = sign_in(clerk).post(HERE, CHOSEN | {"print": "1"})

    assert answer.url == reverse("desk:keyed_paper", args=[begun().run_id])
    assert begun().run.channel == "letter"


@pytest.mark.parametrize("left", ["form", "channel", "language"])
def test_what_is_left_out_is_asked_for(clerk, left):
    given = {key: value for key, value in CHOSEN.items() if key != left}

    answer = sign_in(clerk).post(HERE, given)

    assert (answer.status_code, Keying.objects.count()) == (422, 0)


def test_only_the_forms_of_ones_work_are_offered():
    offered = {
        role: [
            code
            for code in ("help", "volunteer")
            if f'name="form" value="{code}"' in sign_in(role=role).get(HERE).content.decode()
        ]
        for role in (Role.RECEPTION, Role.RESEARCHER, Role.VOLUNTEER_COORDINATOR)
    }

    assert list(offered.values()) == [["help", "volunteer"], ["help"], ["volunteer"]]


def test_a_form_of_another_role_is_not_begun():
    answer = sign_in(role=Role.RESEARCHER).post(HERE, CHOSEN | {"form": "volunteer"})

    assert (answer.status_code, Keying.objects.count()) == (422, 0)


def test_a_paper_is_keyed_in_on_its_own_version(clerk):
    old = current("help")
    publish_as(Opening(), title="طلب آخر")

    sign_in(clerk).post(HERE, {"reference": paper_reference(old)})

    assert (begun().run.form_version, begun().paper) == (old, paper_reference(old))
    assert begun().run.channel == "letter"


def test_the_code_on_a_printed_sheet_finds_its_draft_again(clerk):
    keying = make_keying()

    answer = sign_in(clerk).post(HERE, {"reference": keying.code.lower().replace("-", " ")})

    assert answer.url == reverse("desk:keyed", args=[keying.run_id])
    assert Keying.objects.count() == 1


@pytest.mark.parametrize("typed", ["", "M7K4-XW9P", "help-99-1a2b3c4d", "?" * 100])
def test_a_reference_that_stands_nowhere_is_refused_with_a_sentence(clerk, typed):
    answer = sign_in(clerk).post(HERE, {"reference": typed})

    assert (answer.status_code, Keying.objects.count()) == (422, 0)


def test_a_paper_of_another_roles_form_is_refused():
    paper = paper_reference(current("volunteer"))

    answer = sign_in(role=Role.RESEARCHER).post(HERE, {"reference": paper})

    assert (answer.status_code, Keying.objects.count()) == (422, 0)


def test_a_closed_form_is_not_begun_but_its_papers_are_still_keyed_in(clerk):
    publish_as(Opening(mode="closed"), closed="أُغلق التسجيل.")
    browser = sign_in(clerk)

    refused = browser.post(HERE, CHOSEN)
    browser.post(HERE, {"reference": paper_reference(current("help"))})

    assert (refused.status_code, "أُغلق التسجيل." in refused.content.decode()) == (422, True)
    assert Keying.objects.count() == 1


def test_ones_own_drafts_are_listed_and_nobody_elses(clerk):
    mine, other = make_keying(by=clerk), make_keying()

    page = sign_in(clerk).get(HERE).content.decode()

    assert (mine.code in page, other.code in page) == (True, False)


@pytest.mark.parametrize("drafts", [1, 5])
def test_the_list_costs_the_same_with_one_draft_and_with_many(
    clerk, drafts, django_assert_max_num_queries
):
    for _ in range(drafts):
        make_keying(by=clerk)
    browser = sign_in(clerk)
    browser.get(HERE)

    with django_assert_max_num_queries(14):
        browser.get(HERE)
