"""Whoever opens an address that only takes what is sent is led to the page it belongs to."""

import pytest
from django.test import Client

from builders.cases import make_case
from builders.desk import sign_in
from builders.runs import make_run
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db
DESK = "/admin/desk/"


@pytest.mark.parametrize(
    ("role", "opened", "page"),
    [
        (Role.RECEPTION, "requests/{}/assign/", "requests/{}/"),
        (Role.RECEPTION, "requests/{}/tick/", "requests/{}/"),
        (Role.RECEPTION, "requests/{}/declare/undo/", "requests/{}/declare/"),
        (Role.RECEPTION, "requests/assign/", "requests/"),
        (Role.RECEPTION, "tasks/4/done/", "tasks/"),
        (Role.COMMITTEE, "committee/cases/7/vote/", "committee/cases/7/"),
        (Role.ADMINISTRATOR, "jobs/4/again/", "jobs/"),
        (Role.ADMINISTRATOR, "calendar/holidays/3/remove/", "calendar/holidays/3/"),
        (Role.VOLUNTEER_COORDINATOR, "opportunities/places/3/attend/", "opportunities/"),
    ],
)
def test_each_address_of_the_desk_leads_to_its_page(role, opened, page):
    reference = make_case().reference

    answer = sign_in(role=role).get(DESK + opened.format(reference))

    assert (answer.status_code, answer["Location"]) == (302, DESK + page.format(reference))


def test_what_is_not_ones_own_stays_closed_and_other_methods_are_refused():
    url = f"{DESK}jobs/4/again/"

    answers = [
        sign_in(role=Role.RECEPTION).get(url),
        sign_in(role=Role.ADMINISTRATOR).head(url),
        sign_in(role=Role.ADMINISTRATOR).put(url),
    ]

    assert [answer.status_code for answer in answers] == [403, 302, 405]


def test_addresses_of_the_site_lead_to_the_case_and_to_the_form():
    reference, run = make_case().reference, make_run()[0]
    own = f"/ar/{run.form_version.code}/{run.pk}/"
    browser = Client()

    answers = [browser.get(f"/ar/track/{reference}/leave/"), browser.get(f"{own}leave/")]

    assert [answer["Location"] for answer in answers] == [f"/ar/track/{reference}/", own]
