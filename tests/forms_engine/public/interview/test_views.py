"""A visitor books, moves and cancels an interview, without an account and without JavaScript."""

import pytest

from builders.cases import make_case
from builders.cms import block, make_site, stream
from builders.reception import make_interview, make_slot
from cms.models import HouseSettings
from forms_engine.cases.enums import Kind, State
from forms_engine.cases.models import Case
from forms_engine.cases.services.track import open_browser
from forms_engine.clock.calendars import time_of_day
from forms_engine.clock.time import riyadh
from forms_engine.reception.queries import ahead, free_slots

pytestmark = pytest.mark.django_db

SAME = {"headers": {"sec-fetch-site": "same-origin"}}
WHO = {"subject": "أحتاج إلى كرسي", "name": "أمل", "phone": "٠٥٠١٢٣٤٥٦٧", "key": "one form"}
URL = "/ar/interview/"


def book(client, slot, /, **given):
    day = riyadh(slot.starts_at).date().isoformat()
    return client.post(f"{URL}?day={day}", WHO | {"slot": str(slot.pk)} | given, **SAME)


def track(client, case):
    """Open the case in this browser; the address of its interview."""
    client.cookies["track-ar"] = open_browser(case)
    return f"/ar/track/{case.reference}/interview/"


def test_a_booking_opens_a_case_that_shows_when_and_where(client):
    slot = make_slot(place="المقر الرئيسي")

    answer = book(client, slot)

    case = Case.objects.get()
    page = client.get(answer["Location"]).content.decode()
    assert (case.kind, case.channel, ahead(case).slot) == (Kind.ENQUIRY, "interview", slot)
    assert (case.reference in page, "المقر الرئيسي" in page) == (True, True)


def test_the_page_sets_no_cookie_and_says_when_nothing_is_free(client):
    empty = client.get(URL)
    make_slot(hours=1)
    full = client.get(URL)

    assert (empty.cookies, "<form id" in full.content.decode()) == ({}, True)
    assert 'name="slot"' not in empty.content.decode()


def test_who_finds_no_time_free_is_told_the_other_ways_in(client):
    bare = client.get(URL).content.decode()
    named = {"language": "ar", "name": "ركين", "short_name": "ركين"}
    ways = {"hours": "من الأحد إلى الخميس", "address": "مكة"}
    words = stream(block("words", named | ways))
    site = make_site().get_site()
    HouseSettings.objects.create(site=site, phone="+966 12 345 6789", words=words)

    page = client.get(URL).content.decode()

    main = page.partition("<main")[2].partition("</main>")[0]
    assert ('href="/ar/ask/"' in bare, "tel:" in bare) == (True, False)
    assert [text in main for text in ("tel:+966123456789", *ways.values())] == [True] * 3


def test_the_times_of_one_day_are_shown_and_the_other_days_are_links(client):
    near, far = make_slot(hours=30), make_slot(hours=100)
    day = riyadh(far.starts_at).date().isoformat()

    first, second = client.get(URL).context["form"], client.get(URL, {"day": day}).context["form"]

    chosen = [[code for code, _label in form.fields["slot"].choices] for form in (first, second)]
    assert chosen == [[str(near.pk)], [str(far.pk)]]


def test_a_time_is_read_as_people_say_it_whatever_the_language_of_its_place(client):
    slot = make_slot(place="المقر")

    ((_code, label),) = client.get("/en/interview/").context["form"].fields["slot"].choices

    assert label == f"{time_of_day(slot.starts_at, 'en')} – \u2068المقر\u2069 – Arabic"


@pytest.mark.parametrize(
    "wrong", [{"slot": ""}, {"slot": "x"}, {"name": " "}, {"phone": "12"}, {"subject": ""}]
)
def test_what_is_missing_is_said_and_nothing_is_lost(client, wrong):
    answer = book(client, make_slot(), **wrong)

    assert (answer.status_code, Case.objects.count()) == (422, 0)
    assert "أحتاج إلى كرسي" in answer.content.decode() or "subject" in wrong


def test_another_day_is_looked_at_without_losing_what_was_typed(client):
    near, far = make_slot(hours=30), make_slot(hours=100)
    day = riyadh(far.starts_at).date().isoformat()
    refused = book(client, near, phone="12").content.decode()

    shown = client.post(URL, WHO | {"phone": "12", "look": day}, **SAME)
    form = shown.context["form"]

    assert f'form="form" name="look" value="{day}"' in refused
    assert [code for code, _label in form.fields["slot"].choices] == [str(far.pk)]
    assert [form[name].value() for name in WHO] == ["أحتاج إلى كرسي", "أمل", "12", "one form"]
    assert (shown.status_code, form.is_bound, Case.objects.count()) == (200, False, 0)


def test_a_time_that_is_taken_meanwhile_opens_no_case(client):
    taken = make_interview().slot
    make_slot(hours=48.5)

    answer = book(client, taken)

    assert (answer.status_code, Case.objects.count()) == (422, 1)


def test_a_double_press_books_once(client):
    slot = make_slot()

    first, second = book(client, slot), book(client, slot)

    assert (first["Location"], Case.objects.count()) == (second["Location"], 1)


def test_a_sending_from_elsewhere_is_refused(client):
    answer = client.post(URL, WHO, headers={"sec-fetch-site": "cross-site"})

    assert answer.status_code == 403


def test_a_tracked_case_books_moves_and_cancels(client):
    case, first, second = make_case(), make_slot(hours=48), make_slot(hours=48, place="Elsewhere")
    url = track(client, case)

    told = [client.post(url, {"slot": str(first.pk)})]
    booked = ahead(case).slot
    told.append(client.post(url, {"slot": str(second.pk)}))
    moved = ahead(case).slot
    asked = client.get(f"{url}cancel/").status_code
    told.append(client.post(f"{url}cancel/"))

    assert (booked, moved, asked, ahead(case)) == (first, second, 200, None)
    assert free_slots() == [first, second]
    words = [answer["Location"].partition("?")[2] for answer in told]
    assert words == ["booked", "moved", "cancelled"]
    assert "أُلغيت مقابلتك" in client.get(told[-1]["Location"]).content.decode()


def test_an_ended_case_books_nothing(client):
    case = make_case(state=State.CLOSED)
    url = track(client, case)

    assert [client.get(url).status_code, client.get(f"{url}cancel/").status_code] == [302, 302]


def test_nobody_else_reaches_the_interview_of_a_case(client):
    case = make_case()

    answer = client.get(f"/ar/track/{case.reference}/interview/")

    assert answer["Location"].startswith("/ar/track/?")
