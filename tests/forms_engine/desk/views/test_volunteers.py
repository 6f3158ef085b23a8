"""The coordinator's volunteers: lists that are found by what they hold, and checks."""

import pytest

from builders.cases import AMAL, BASIL, VOLUNTEER_ANSWERS
from builders.desk import sign_in
from builders.volunteers import born, make_application, make_volunteer
from forms_engine.cases.enums import State
from forms_engine.privacy.services import erase_case
from forms_engine.staff.enums import Role
from forms_engine.volunteers.enums import Checked
from forms_engine.volunteers.services import make_profile
from forms_engine.volunteers.services.checks import missing, said_of
from forms_engine.volunteers.services.profiles import set_places

pytestmark = pytest.mark.django_db
URL = "/admin/desk/volunteers/"


@pytest.fixture
def office():
    return sign_in(role=Role.VOLUNTEER_COORDINATOR)


def listed(office, **query):
    return [case.reference for case in office.get(URL, query).context["cases"]]


def test_applications_and_active_volunteers_are_two_lists_and_a_search_sees_both(office):
    applied, active = make_application(applicant=AMAL), make_volunteer().case
    left = make_application(state=State.WITHDRAWN)

    found = [listed(office, roll=roll) for roll in ("", "active", "ended")]
    named = [listed(office, search=text) for text in (BASIL.name, AMAL.phone, active.reference)]

    assert found == [[applied.reference], [active.reference], [left.reference]]
    assert named == [[active.reference, left.reference], [applied.reference], [active.reference]]


def test_each_filter_narrows_the_list_and_nonsense_narrows_nothing(office):
    young = make_volunteer(answers=born(2012, guardian=True) | {"skills": {"skills": ["food"]}})
    grown = make_volunteer(answers=VOLUNTEER_ANSWERS | {"languages": {"languages": ["tr"]}})
    set_places(young, ["mina"])
    queries = [
        {"language": "ur"}, {"language": "tr"}, {"skill": "food"}, {"season": "ramadan"},
        {"place": "arafat"}, {"minor": "yes"}, {"minor": "no"}, {"state": "active"},
        {"minor": "maybe", "state": "delivered", "from": "x", "roll": "active"},
    ]  # fmt: skip

    found = [set(listed(office, **({"roll": "active"} | query))) for query in queries]

    one, two = {young.case.reference}, {grown.case.reference}
    assert found == [one, two, one, set(), two, one, two, one | two, one | two]


def test_many_volunteers_cost_no_more_queries_than_one(office, django_assert_max_num_queries):
    assert "لا طلب" in office.get(URL).content.decode()
    for _ in range(27):
        make_profile(make_application())

    with django_assert_max_num_queries(15):
        first = office.get(URL)

    second = office.get(first.context["after"])
    sizes = [len(page.context["cases"]) for page in (first, second)]
    assert (sizes, str(first.context["count"])) == ([25, 2], "27")


def test_a_check_is_recorded_with_what_its_kind_needs(office):
    profile = make_volunteer(answers=born(2012, guardian=True), checked=False)
    home = f"{URL}{profile.case.reference}/"
    before = office.get(home).content.decode()

    for kind in ("identity", "interview", "references", "training"):
        office.post(f"{home}checks/{kind}/", {"note": ""})
    wrong = office.post(f"{home}checks/guardian/", {"who": "أحمد", "day": "2999-01-01"})
    asked = office.get(f"{home}checks/guardian/").context["form"]["who"].initial
    told = {"who": "أحمد باسل", "how": "phone", "day": "٢٠٢٦-١١-٠١"}
    office.post(f"{home}checks/guardian/", told)

    said = said_of(profile.checks.get(kind=Checked.GUARDIAN), profile)
    assert (wrong.status_code, sorted(wrong.context["form"].errors)) == (422, ["day", "how"])
    assert (asked, said) == ("أحمد باسل", told | {"day": "2026-11-01"})
    assert ("المقابلة" in before, missing(profile)) == (True, [])


def test_a_check_is_taken_back_and_places_are_set(office):
    profile = make_volunteer()
    home = f"{URL}{profile.case.reference}/"

    office.post(f"{home}checks/interview/drop/")
    office.post(f"{home}places/", {"places": ["mina", "arafat"]})

    assert missing(profile) == [Checked.INTERVIEW]
    assert sorted(profile.traits.filter(sort="place").values_list("code", flat=True)) == [
        "arafat",
        "mina",
    ]


@pytest.mark.parametrize("tail", ["", "checks/interview/", "checks/nonsense/"])
def test_what_is_no_volunteer_or_no_check_is_not_found(office, tail):
    profile = make_volunteer()
    reference = profile.case.reference if tail.endswith("nonsense/") else "M7K4-XW9P"

    assert office.get(f"{URL}{reference}/{tail}").status_code == 404


def test_an_erased_volunteer_is_gone_with_hours_and_checks(office):
    profile = make_volunteer()
    erase_case(profile.case)

    answers = [office.get(f"{URL}{profile.case.reference}/"), office.get(URL, {"roll": "active"})]

    assert [answer.status_code for answer in answers] == [410, 200]
