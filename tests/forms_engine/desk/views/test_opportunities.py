"""Opportunities at the desk: making, opening, attendance, hours, cancelling."""

import pytest

from builders.cases import BASIL
from builders.desk import sign_in
from builders.staff import make_staff
from builders.volunteers import at, make_opportunity, make_place, make_served, make_volunteer
from forms_engine.audit.queries import history
from forms_engine.staff.enums import Role
from forms_engine.volunteers.enums import Part, Standing
from forms_engine.volunteers.models import Opportunity, Place

pytestmark = pytest.mark.django_db
URL = "/admin/desk/opportunities/"


@pytest.fixture
def staff():
    return make_staff(role=Role.VOLUNTEER_COORDINATOR)


@pytest.fixture
def office(staff):
    return sign_in(staff)


def typed(staff, **values):
    return {
        "title_ar": "توزيع الماء", "title_en": "Water", "what_ar": "توزيع", "what_en": "x",
        "place": "mina", "day": f"{at(8):%Y-%m-%d}", "starts": "٠٨:٠٠", "ends": "12:00",
        "capacity": "3", "minimum_age": "18", "offer_hours": "12", "languages": ["ur"],
        "skills": ["food"], "coordinator": staff.pk,
    } | values  # fmt: skip


def test_a_draft_is_made_seen_opened_changed_and_closed(office, staff):
    made = office.post(f"{URL}new/", typed(staff))
    home = made.url
    office.post(f"{home}move/", {"move": "open"})
    office.post(f"{home}change/", typed(staff, capacity="5", ends="02:00"))
    office.post(f"{home}move/", {"move": "close"})

    held = Opportunity.objects.get()
    assert (held.state, held.capacity, held.starts_at, held.ends_at) == (
        Standing.CLOSED,
        5,
        at(8),
        at(2, days=4),
    )
    assert (held.languages, held.skills, held.night) == (["ur"], ["food"], True)
    assert office.get(home).status_code == office.get(URL).status_code == 200


@pytest.mark.parametrize(
    ("wrong", "at_field"),
    [
        ({"title_ar": " \u200f"}, "title_ar"),
        ({"day": "2020-01-01"}, "day"),
        ({"day": "٣٢"}, "day"),
        ({"ends": "08:00"}, "ends"),
        ({"starts": "99"}, "starts"),
        ({"capacity": "0"}, "capacity"),
        ({"place": "moon"}, "place"),
        ({"minimum_age": "15"}, "supervised"),
        ({"minimum_age": "15", "supervised": "on", "ends": "21:00"}, "minimum_age"),
    ],
)
def test_a_wrong_form_comes_back_with_a_sentence_at_its_place(office, staff, wrong, at_field):
    answer = office.post(f"{URL}new/", typed(staff, **wrong))

    assert (answer.status_code, [*answer.context["form"].errors]) == (422, [at_field])
    assert answer.context["form"]["what_ar"].value() == "توزيع"


def test_less_room_than_is_held_is_refused_at_its_place(office, staff):
    held = make_opportunity(capacity=2)
    for _ in range(2):
        make_place(held, make_volunteer(), Part.SIGNED_UP)

    answer = office.post(f"{URL}{held.pk}/change/", typed(staff, capacity="1"))

    assert (answer.status_code, [*answer.context["form"].errors]) == (422, ["capacity"])


def test_attendance_is_marked_and_undone_by_plain_buttons(office):
    place = make_place(make_opportunity(), make_volunteer(), Part.SIGNED_UP)
    url, states = f"{URL}places/{place.pk}/attend/", []

    for what in ("arrived", "completed", "undo", "abandoned", "no_show", "nonsense"):
        office.post(url, {"what": what})
        place.refresh_from_db()
        states.append(place.state)

    lines = office.get(f"{URL}{place.opportunity_id}/").context["history"]
    assert states == ["arrived", "completed", "arrived", "abandoned", "abandoned", "abandoned"]
    assert [line.facts[0]["value"] for line in lines] == [BASIL.name] * 4


def test_a_place_is_given_back_once_it_was_asked_again(office):
    place = make_place(make_opportunity(), make_volunteer(), Part.SIGNED_UP)
    url = f"{URL}places/{place.pk}/attend/"

    asked = office.post(url, {"what": "leave"})
    before = Place.objects.get().state
    office.post(url, {"what": "leave", "confirm": "1"})

    assert (asked.status_code, before, Place.objects.get().state) == (
        200,
        Part.SIGNED_UP,
        Part.LEFT,
    )


def test_hours_are_corrected_in_any_digits_and_never_without_a_reason(office):
    place = make_served(make_volunteer(), minutes=60)
    url = f"{URL}places/{place.pk}/hours/"

    wrong = [
        office.post(url, {"hours": h, "reason": r}) for h, r in (("x", "y"), ("25", "y"), ("3", ""))
    ]
    office.post(url, {"hours": "٣٫٥", "reason": "نسي التسجيل"})

    place.refresh_from_db()
    assert ([a.status_code for a in wrong], place.minutes) == ([422] * 3, 210)
    assert "نسي التسجيل" in office.get(url).content.decode()
    assert [e.action for e in history(place.opportunity.stream)] == ["hours.corrected"]


def test_a_cancellation_is_asked_once_and_tells_how_many(office):
    place = make_place(make_opportunity(), make_volunteer(), Part.SIGNED_UP)
    url = f"{URL}{place.opportunity_id}/cancel/"

    asked = office.get(url).context["count"]
    office.post(url)

    assert (asked, Opportunity.objects.get().state) == (1, Standing.CANCELLED)
    assert Place.objects.get().state == Part.CANCELLED


def test_many_people_cost_no_more_queries_than_one(office, django_assert_max_num_queries):
    held = make_opportunity(capacity=9)
    for number in range(12):
        state = Part.SIGNED_UP if number < 9 else Part.WAITING
        make_place(held, make_volunteer(checked=False), state)

    with django_assert_max_num_queries(16):
        shown = office.get(f"{URL}{held.pk}/")
    with django_assert_max_num_queries(13):
        office.get(URL)

    assert (len(shown.context["people"].data), len(shown.context["waiting"].data)) == (9, 3)


def test_the_hours_leave_as_a_file_for_a_purpose(office):
    make_served(make_volunteer())
    url, day = "/admin/desk/volunteers/hours/", f"{at(8, days=-2):%Y-%m-%d}"

    wrong = office.post(url, {"first": day, "last": "2020-01-01", "why": "report"})
    bare = office.post(url, {"first": day, "last": day})
    sent = office.post(url, {"first": day, "last": day, "why": "report"})

    assert [[*a.context["form"].errors] for a in (wrong, bare)] == [["last"], ["why"]]
    assert sent["Content-Disposition"] == f'attachment; filename="hours-{day}-{day}.csv"'
    assert len(sent.content.decode().splitlines()) == 2
