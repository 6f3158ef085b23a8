"""The working calendar at the desk: seen by everybody, changed by administrators and editors."""

from datetime import date, time

import pytest
import time_machine
from django.urls import reverse
from django.utils.translation import override

from builders.calendars import at, make_holiday, make_shift, make_sighting
from builders.desk import sign_in
from forms_engine.clock.calendars import hijri
from forms_engine.clock.models import Holiday, Shift, Sighting
from forms_engine.clock.official import offered
from forms_engine.clock.workdays import is_workday
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db
EID = {"name_ar": "عيد الفطر", "name_en": "Eid", "first": "1 شوال 1448", "last": "٢٠٢٧/٣/١٤"}
HAJJ = {
    "name_ar": "موسم الحج",
    "name_en": "Hajj",
    "first": "1 Dhu al-Hijjah 1448",
    "last": "13 Dhu al-Hijjah 1448",
    "opens": "٠٠:٠٠",
    "closes": "24:00",
    "on_holidays": "on",
}


def url(name, *args):
    return reverse(f"desk:{name}", args=args)


def administrator():
    return sign_in(role=Role.ADMINISTRATOR)


def errors(response):
    return sorted(response.context["form"].errors)


def test_a_holiday_is_typed_in_either_calendar_and_shown_in_both():
    answer = administrator().post(url("holiday_add"), EID, follow=True)

    kept = Holiday.objects.get()
    assert (kept.first, kept.last) == (date(2027, 3, 9), date(2027, 3, 14))
    assert answer.request["QUERY_STRING"] == "month=2027-03"
    page = answer.content.decode()
    assert "1 شوال 1448 هـ (9 مارس 2027 م)" in page
    shown = page.partition('id="official"')[0]
    assert shown.count("عيد الفطر") == 7  # six days, and the table


@pytest.mark.parametrize(
    ("changed", "wrong"),
    [
        ({"first": ""}, ["first"]),
        ({"first": "1448"}, ["first"]),
        ({"first": "31 شوال 1448"}, ["first"]),
        ({"first": "\0" * 9 + "x" * 500}, ["first"]),
        ({"last": "8 مارس 2027"}, ["last"]),
        ({"last": "9 مارس 2028"}, ["last"]),
        ({"first": "20 مارس 2027", "last": "22 مارس 2027"}, ["first"]),
        ({"name_ar": "  "}, ["name_ar"]),
    ],
)
def test_what_makes_no_sense_is_refused_at_its_place_and_nothing_typed_is_lost(changed, wrong):
    make_holiday("2027-03-21", "2027-03-21")

    answer = administrator().post(url("holiday_add"), EID | changed)

    assert (answer.status_code, errors(answer), Holiday.objects.count()) == (422, wrong, 1)
    assert 'value="Eid"' in answer.content.decode()


def test_a_holiday_is_changed_and_removed():
    browser, row = administrator(), make_holiday("2027-03-09", "2027-03-14")

    shown = browser.get(url("holiday", row.pk)).content.decode()
    browser.post(url("holiday", row.pk), EID | {"last": "10 مارس 2027"})
    changed = is_workday(date(2027, 3, 9)), is_workday(date(2027, 3, 14))
    browser.post(url("holiday_drop", row.pk))

    assert 'value="9 مارس 2027 م"' in shown
    assert (changed, is_workday(date(2027, 3, 9))) == ((False, True), True)


@time_machine.travel(at("2026-11-27 09:00"))
def test_official_holidays_are_offered_and_taken_over_with_one_press():
    make_holiday("2027-02-22", "2027-02-22")  # Foundation Day stands already
    browser = administrator()
    offers = [(row.code, row.first, row.last) for row in offered()]
    shown = browser.get(url("calendar")).content.decode()

    browser.post(url("holiday_take", "adha-1448"))
    again = browser.post(url("holiday_take", "adha-1448"), follow=True)

    kept = Holiday.objects.get(name_ar="يوم عرفة وعيد الأضحى")
    assert offers == [
        ("fitr-1448", date(2027, 3, 9), date(2027, 3, 11)),
        ("adha-1448", date(2027, 5, 15), date(2027, 5, 18)),
        ("national-2027", date(2027, 9, 23), date(2027, 9, 23)),
        ("foundation-2028", date(2028, 2, 22), date(2028, 2, 22)),
        ("fitr-1449", date(2028, 2, 26), date(2028, 2, 28)),
        ("adha-1449", date(2028, 5, 4), date(2028, 5, 7)),
    ]
    assert [url("holiday_take", code) in shown for code, *_ in offers] == [True] * 6
    assert (kept.first, kept.last, len(offered())) == (date(2027, 5, 15), date(2027, 5, 18), 5)
    assert "هذه الأيام في التقويم من قبل، أو انقضت." in again.content.decode()
    assert is_workday(date(2027, 5, 16)) is False


def test_a_season_is_staffed_all_week_and_its_form_shows_what_was_kept():
    browser = administrator()
    browser.post(url("shift_add"), HAJJ)
    kept = Shift.objects.get()
    shown = browser.get(url("shift", kept.pk)).context["form"]

    assert (kept.rest_days, kept.opens, kept.closes) == (0, time(0), time(0))
    assert is_workday(date(2027, 5, 7))  # a Friday
    assert (shown["rest_days"].value(), shown["on_holidays"].value()) == ([], True)


@pytest.mark.parametrize(
    ("changed", "wrong"),
    [
        ({"rest_days": list("0123456")}, ["rest_days"]),
        ({"rest_days": ["9"]}, ["rest_days"]),
        ({"opens": "16:00", "closes": "08:00"}, ["closes"]),
        ({"opens": "noon"}, ["opens"]),
    ],
)
def test_an_impossible_season_is_refused_at_its_place(changed, wrong):
    answer = administrator().post(url("shift_add"), HAJJ | changed)

    assert (answer.status_code, errors(answer), Shift.objects.count()) == (422, wrong, 0)


def test_an_editor_announces_a_month_and_takes_it_back():
    browser = sign_in(role=Role.EDITOR)
    with time_machine.travel(at("2026-02-17 21:00")):
        given = {"month": "9", "year": "١٤٤٧", "by": "1"}
        browser.post(url("sightings"), given)
        announced = hijri(date(2026, 2, 18), "en")
        early = browser.post(url("sightings"), given | {"by": "-1"})
        nothing = browser.post(url("sightings"), {"month": "13", "year": "x"})
    browser.post(url("sighting_drop", Sighting.objects.get().pk))

    assert (announced, hijri(date(2026, 2, 18), "en")) == (
        "30 Sha'ban 1447 AH",
        "1 Ramadan 1447 AH",
    )
    assert (early.status_code, errors(early)) == (422, ["by"])
    assert (nothing.status_code, errors(nothing)) == (422, ["by", "month", "year"])


@pytest.mark.parametrize("month", ["", "2027-13", "x", "0001-01", "9999-12", "2027-03-99"])
def test_any_month_in_the_address_shows_a_month(month):
    answer = sign_in(role=Role.RECEPTION).get(url("calendar"), {"month": month})

    assert answer.status_code == 200


def test_the_month_says_what_counts_and_offers_no_change_to_those_who_may_not():
    make_holiday("2026-05-26", "2026-05-26")
    make_shift("2026-05-28", "2026-05-29", opens="06:00", closes="00:00")
    browser = sign_in(role=Role.RECEPTION)
    with override("en"):
        answer = browser.get(url("calendar"), {"month": "2026-05"}, HTTP_ACCEPT_LANGUAGE="en")

    days = {day.number: day for day in answer.context["days"]}
    tones = [days[number].tone for number in (25, 26, 28, 29, 30)]
    assert tones == ["work", "holiday", "work", "work", "rest"]
    assert days[26].hijri.startswith("9 ")
    assert [days[number].column for number in (1, 3)] == [6, 1]  # a Friday, a Sunday
    assert "06:00–24:00" in answer.content.decode()
    assert url("holiday_add") not in answer.content.decode()


def test_the_month_costs_the_same_for_one_holiday_and_for_many(django_assert_max_num_queries):
    browser = administrator()
    for count in (1, 12):
        for n in range(count):
            make_holiday(f"2027-{n + 1:02}-{count:02}", f"2027-{n + 1:02}-{count:02}")
        make_sighting(1440, count, 1)
        with django_assert_max_num_queries(18):
            browser.get(url("calendar"), {"month": "2027-03"})
