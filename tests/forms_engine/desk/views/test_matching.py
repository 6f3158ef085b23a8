"""From a request to volunteers: who fits, and an invitation that tells the least."""

import pytest

from builders.cases import AMAL, BASIL, HELP_ANSWERS, VOLUNTEER_ANSWERS, make_case
from builders.desk import sign_in
from builders.volunteers import at, born, make_application, make_volunteer
from forms_engine.cases.enums import State
from forms_engine.staff.enums import Role
from forms_engine.volunteers.models import Invite

pytestmark = pytest.mark.django_db
TOLD = {"place": "mina", "language": "ar", "day": f"{at(9):%Y-%m-%d}", "time": "09:00"}


def url(case):
    return f"/admin/desk/requests/{case.reference}/volunteers/"


@pytest.fixture
def office():
    return sign_in(role=Role.RECEPTION)


def test_the_requests_own_language_and_place_find_volunteers_by_short_names(office):
    case, fits = make_case(answers=HELP_ANSWERS), make_volunteer()
    make_volunteer(answers=VOLUNTEER_ANSWERS | {"languages": {"languages": ["tr"]}})
    make_volunteer(answers=born(2012, guardian=True))

    shown = office.get(url(case))
    turkish = office.get(url(case), {"language": "tr"})

    assert [key for key, _label in shown.context["people"]] == [str(fits.pk)]
    assert str(turkish.context["count"]) == "1"
    assert BASIL.name not in shown.content.decode()
    assert "باسل أ. · العربية" in shown.content.decode()


def test_whoever_is_ticked_is_invited_once(office):
    case, people = make_case(answers=HELP_ANSWERS), [make_volunteer() for _ in range(2)]
    typed = TOLD | {"people": [person.pk for person in people]}

    wrong = office.post(url(case), TOLD | {"day": "2020-01-01"})
    sent = office.post(url(case), typed)
    again = office.post(url(case), typed)

    assert [*wrong.context["form"].errors] == ["people", "day"]
    assert (wrong.status_code, sent.status_code, again.status_code) == (422, 302, 422)
    assert set(Invite.objects.values_list("profile", "place", "starts_at")) == {
        (person.pk, "mina", at(9)) for person in people
    }
    assert len(office.get(url(case)).context["invited"]) == 2


def test_many_who_fit_cost_no_more_queries(office, django_assert_max_num_queries):
    case = make_case(answers=HELP_ANSWERS)
    for _ in range(8):
        make_volunteer(checked=False)

    with django_assert_max_num_queries(17):
        assert len(office.get(url(case)).context["people"]) == 8


def test_only_an_open_help_request_asks_for_volunteers(office):
    coordinator = sign_in(role=Role.VOLUNTEER_COORDINATOR)
    cases = [make_case(state=State.CLOSED), make_application(applicant=AMAL)]

    assert [office.get(url(case)).status_code for case in cases] == [404, 404]
    assert coordinator.get(url(cases[1])).status_code == 404
