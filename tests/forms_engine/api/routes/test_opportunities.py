"""Opportunities as JSON: the list, one whole, and signing up by the rules of the page."""

from datetime import UTC

import pytest

from builders.api import Api
from builders.volunteers import make_application, make_opportunity, make_volunteer
from forms_engine.cases.sealed import open_applicant
from forms_engine.clock.time import riyadh
from forms_engine.volunteers.enums import Part, Standing
from forms_engine.volunteers.services.profiles import pause

pytestmark = pytest.mark.django_db


@pytest.fixture
def api(client):
    return Api(client)


def join(api, opportunity, case, last4):
    body = {"reference": case.reference, "last4": last4}
    return api.send("POST", f"/opportunities/{opportunity.pk}/places", body)


def digits(profile):
    return open_applicant(profile.case).phone[-4:]


def test_what_is_ahead_is_listed_with_dates_place_and_room(api):
    held = make_opportunity(capacity=2)
    make_opportunity(state=Standing.DRAFT)

    body = api.send("GET", "/opportunities").json()

    (line,) = body["opportunities"]
    assert body["next"] is None
    assert (line["id"], line["title"], line["lang"], line["dir"]) == (
        held.pk, "Guiding in Mina", "en", "ltr"
    )  # fmt: skip
    assert (line["state"], line["free"], line["place"]["code"]) == ("open", 2, "mina")
    assert line["starts"]["iso"] == held.starts_at.astimezone(UTC).isoformat(timespec="seconds")
    assert f"from {riyadh(held.starts_at):%H:%M}" in line["time"]
    assert line["url"].endswith(f"/en/opportunities/{held.pk}/")


def test_many_come_in_pages(api):
    made = [make_opportunity() for _ in range(21)]

    first = api.send("GET", "/opportunities").json()
    second = api.send("GET", f"/opportunities?start={first['next']}").json()

    found = [line["id"] for line in (*first["opportunities"], *second["opportunities"])]
    assert (first["next"], second["next"]) == (20, None)
    assert found == [one.pk for one in made]


@pytest.mark.parametrize("rows", [1, 8])
def test_the_list_takes_its_rows_and_the_sighted_months_however_long(
    api, rows, django_assert_num_queries
):
    for _ in range(rows):
        make_opportunity()

    with django_assert_num_queries(2):
        api.send("GET", "/opportunities")


@pytest.mark.parametrize("start", ["-1", "x", "100000"])
def test_a_start_that_is_none_is_refused(api, start):
    response = api.send("GET", f"/opportunities?start={start}")

    assert (response.status_code, response.json()["code"]) == (422, "invalid-request")


def test_one_is_read_whole_in_the_language_asked_for(api):
    held = make_opportunity()
    api.language = "ar"

    body = api.send("GET", f"/opportunities/{held.pk}").json()

    assert (body["what"], body["lang"], body["dir"]) == (
        "إرشاد التائهين إلى مخيماتهم.", "ar", "rtl"
    )  # fmt: skip
    assert body["languages"] == [{"code": "ur", "label": "اردو"}]
    assert (body["minimum_age"], body["supervised"], body["waiting"]) == (18, False, 0)


@pytest.mark.parametrize(
    ("asked", "own", "header"), [("ar", "ar", "ar"), ("en", "en", "en"), ("ur", "en", "en, ur")]
)
def test_the_header_names_the_language_of_its_words_and_that_of_the_dates(api, asked, own, header):
    held = make_opportunity()
    api.language = asked

    listed, one = (api.send("GET", f"/opportunities{tail}") for tail in ("", f"/{held.pk}"))

    assert [listed["Content-Language"], one["Content-Language"]] == [header, header]
    assert (one.json()["lang"], one.json()["languages"][0]["label"]) == (own, "اردو")


@pytest.mark.parametrize("pk", [0, 10**6, 10**30])
def test_what_is_not_published_is_not_found(api, pk):
    response = api.send("GET", f"/opportunities/{pk}")

    assert (response.status_code, response.json()["code"]) == (404, "unknown-opportunity")


def test_a_volunteer_takes_a_place_once_and_the_next_one_waits(api):
    held, first = make_opportunity(capacity=1), make_volunteer()
    other = make_volunteer()

    answers = [join(api, held, one.case, digits(one)).json() for one in (first, first, other)]

    assert [answer["state"]["code"] for answer in answers] == ["signed_up", "signed_up", "waiting"]
    assert answers[0]["own_url"].endswith(f"/en/track/{first.case.reference}/volunteering/")
    assert held.places.get(profile=other).state == Part.WAITING
    read = api.send("GET", f"/opportunities/{held.pk}").json()
    assert (read["state"], read["free"], read["waiting"]) == ("full", 0, 1)


def test_the_same_refusals_as_on_the_page_have_codes(api):
    held, paused = make_opportunity(), make_volunteer()
    pause(paused, paused=True)

    response = join(api, held, paused.case, digits(paused))

    assert (response.status_code, response.json()["code"]) == (409, "not-serving")
    assert response.json()["detail"].startswith("Opportunities open once")


def test_who_is_no_accepted_volunteer_learns_nothing_and_guessing_is_slowed(api):
    held, profile, applied = make_opportunity(), make_volunteer(), make_application()
    right = digits(profile)

    unknown = [join(api, held, profile.case, "0000"), join(api, held, applied, right)]
    for _ in range(4):
        join(api, held, profile.case, "0000")
    held_off = join(api, held, profile.case, right)

    bodies = [answer.json() for answer in unknown]
    assert (bodies[0], bodies[0]["code"]) == (bodies[1], "unknown-volunteer")
    assert (held_off.status_code, held_off.json()["code"]) == (429, "too-many")
