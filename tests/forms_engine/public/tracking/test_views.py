"""Tracking as an applicant meets it: opening, reading, answering, withdrawing, leaving."""

import re
from datetime import date, timedelta

import pytest
from django.conf import settings
from django.test import Client

from builders.calendars import make_sighting
from builders.cases import AMAL, BASIL, make_case, make_enquiry, past_floor
from builders.staff import make_staff
from forms_engine.cases.enums import STATES, Kind, State
from forms_engine.cases.models import Case
from forms_engine.cases.sealed import open_words, seal_words
from forms_engine.cases.services.advance import advance
from forms_engine.cases.services.passes import link_token
from forms_engine.clock.time import now
from forms_engine.outbox.models import Job
from forms_engine.privacy.services import erase_case
from forms_engine.staff.enums import Role
from forms_engine.vault.services import destroy_key

pytestmark = pytest.mark.django_db

SAME = {"headers": {"sec-fetch-site": "same-origin"}}
UNKNOWN = {"reference": "M7K4-XW9P", "last4": "4567"}


def open_case(client, case, *, last4="4567", **extra):
    data = {"reference": case.reference, "last4": last4}
    return client.post("/ar/track/", data, **(SAME | extra))


def page(case, tail="", language="ar"):
    return f"/{language}/track/{case.reference}/{tail}"


def text(response):
    """The words of the page's main part, without markup and line breaks."""
    main = re.search(r"<main.*?</main>", response.content.decode(), re.DOTALL)[0]
    return " ".join(re.sub(r"<[^>]+>", " ", main).split())


def test_the_form_sets_no_cookie_and_is_never_stored(client):
    response = client.get("/ar/track/?reference=m7k4%20xw9p")

    assert (response.status_code, response.cookies) == (200, {})
    assert response["Cache-Control"] == "no-store"


def test_reference_and_digits_lead_to_the_case_in_every_language(client):
    case = make_case()

    response = open_case(client, case)

    assert (response.status_code, response["Location"]) == (302, page(case))
    paths = {page(case, language=code) for code, _name in settings.LANGUAGES}
    assert {cookie["path"] for cookie in response.cookies.values()} == paths
    assert all(c["httponly"] for c in response.cookies.values())
    assert client.get(page(case)).status_code == 200
    assert {path: client.get(path).status_code for path in paths} == dict.fromkeys(paths, 200)


def test_unknown_reference_and_wrong_digits_get_the_same_page(client):
    case = make_case()
    wrong = {"reference": case.reference, "last4": "0000"}

    answers = [client.post("/ar/track/", data, **SAME) for data in (UNKNOWN, wrong)]

    bodies = [text(a).replace(case.reference, "M7K4-XW9P") for a in answers]
    assert [a.status_code for a in answers] == [422, 422]
    assert bodies[0] == bodies[1]
    assert [a.cookies for a in answers] == [{}, {}]


@pytest.mark.parametrize("path", ["", "answer/", "withdraw/", "leave/"])
@pytest.mark.parametrize("reference", ["", "M7K4-XW9P", "x", "%7F", "أ" * 300])
def test_without_the_cookie_every_page_leads_to_the_form(client, reference, path):
    known = make_case().reference

    method = client.post if path == "leave/" else client.get
    response = method(f"/ar/track/{reference or known}/{path}")

    assert response.status_code == 302
    assert response["Location"].partition("?")[0] == "/ar/track/"


def test_one_case_does_not_open_another(client):
    mine, other = make_case(), make_case(applicant=BASIL)
    open_case(client, mine)
    client.cookies["track-ar"]["path"] = "/"

    assert client.get(page(other)).status_code == 302


def test_the_sixth_try_on_a_reference_has_to_wait(client):
    case = make_case()
    tries = [open_case(client, case, last4="0000").status_code for _ in range(5)]

    response = open_case(client, case)

    assert (tries, response.status_code) == ([422] * 5, 429)
    assert 0 < int(response["Retry-After"]) <= 900
    assert "/ar/track/link/" in response.content.decode()


def test_twenty_tries_in_an_hour_from_one_address_are_enough(client):
    codes = [
        client.post("/ar/track/", UNKNOWN | {"reference": f"M7K4-XW{a}{b}"}, **SAME).status_code
        for a in "346789B"
        for b in "346"
    ]

    assert codes == [422] * 20 + [429]


def test_a_camp_behind_one_address_opens_its_cases_and_only_slips_count(client):
    case, camp = make_case(), 25
    open_case(client, case, last4="0000")

    opened = [open_case(client, case).status_code for _ in range(camp)]
    slips = [
        client.post("/ar/track/", UNKNOWN | {"reference": f"M7K4-XW{a}{b}"}, **SAME).status_code
        for a in "346789B"
        for b in "346"
    ]

    assert opened == [302] * camp
    assert slips == [422] * 19 + [429] * 2


def test_one_reference_opens_sixty_times_an_hour_and_the_others_open_still(client):
    case, other = make_case(), make_case()

    opened = [open_case(client, case).status_code for _ in range(61)]

    assert opened == [302] * 60 + [429]
    assert open_case(client, other).status_code == 302


def test_the_right_digits_wipe_out_earlier_slips(client):
    case = make_case()
    for _ in range(4):
        open_case(client, case, last4="0000")

    codes = [open_case(client, case).status_code for _ in range(3)]

    assert codes == [302, 302, 302]


def test_a_sending_from_elsewhere_is_refused(client):
    case = make_case()

    response = open_case(client, case, headers={"sec-fetch-site": "cross-site"})

    assert response.status_code == 403


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"reference": "\0", "last4": "\0"},
        {"reference": "x" * 100_000, "last4": "9" * 100_000},
        {"reference": ["a", "b"], "last4": "12"},
        {"reference": "M7K4-XW9P", "last4": "²³⁴⁵"},
    ],
)
def test_nonsense_is_answered_in_words(client, data):
    assert client.post("/ar/track/", data, **SAME).status_code == 422


def test_what_is_needed_stands_first_and_the_answer_arrives(client):
    case = make_case(state=State.WAITING)
    open_case(client, case)
    shown = text(client.get(page(case)))

    response = client.post(page(case, "answer/"), {"answer": "مخيم 12", "version": case.version})

    case.refresh_from_db()
    assert shown.index("Which camp are you in?") < shown.index("هـ")
    assert (response.status_code, response["Location"]) == (302, page(case, "?answered"))
    assert "وصلنا جوابك" in text(client.get(response["Location"]))
    assert (case.state, open_words(case, case.questions.get().answer, label="answer")) == (
        State.VERIFYING,
        "مخيم 12",
    )
    assert "مخيم 12" in text(client.get(page(case)))


@pytest.mark.parametrize("answer", ["", "   ", "\0", "x" * 4001, "\u200f"])
def test_an_answer_that_says_nothing_or_too_much_is_kept_on_the_page(client, answer):
    case = make_case(state=State.WAITING)
    open_case(client, case)

    response = client.post(page(case, "answer/"), {"answer": answer, "version": case.version})

    assert (response.status_code, Case.objects.get().state) == (422, State.WAITING)


def test_an_answer_that_comes_too_late_is_told_so(client):
    case = make_case(state=State.WAITING)
    open_case(client, case)
    clerk = make_staff(role=Role.RECEPTION)
    advance(case, "answer", by=clerk, facts={"answer": "By phone: camp 12"})

    response = client.post(page(case, "answer/"), {"answer": "Camp 13", "version": 1})

    assert response.status_code == 409


def test_an_answer_needs_the_csrf_token():
    case, client = make_case(state=State.WAITING), Client(enforce_csrf_checks=True)
    open_case(client, case)

    response = client.post(page(case, "answer/"), {"answer": "Camp 12"})

    assert (response.status_code, Case.objects.get().state) == (403, State.WAITING)


def test_withdrawing_is_asked_once_and_done_by_post(client):
    case = make_case()
    open_case(client, case)

    asked = client.get(page(case, "withdraw/"))
    before = Case.objects.get().state
    done = client.post(page(case, "withdraw/"))

    assert (asked.status_code, before) == (200, State.RECEIVED)
    assert (done["Location"], Case.objects.get().state) == (page(case), State.WITHDRAWN)
    assert client.get(page(case, "withdraw/")).status_code == 302


def test_a_refusal_is_asked_to_be_reconsidered_once_with_a_reason(client):
    case = make_case(state=State.REFUSED)
    open_case(client, case)
    offered = page(case, "reconsider/") in client.get(page(case)).content.decode()

    asked = client.get(page(case, "reconsider/"))
    empty = client.post(page(case, "reconsider/"), {"objection": " "})
    done = client.post(page(case, "reconsider/"), {"objection": "نُسيت وثيقتي", "version": 1})

    case.refresh_from_db()
    assert (offered, asked.status_code, empty.status_code, done.status_code) == (
        True, 200, 422, 302,
    )  # fmt: skip
    shown = text(client.get(page(case)))
    assert "وصلنا ما كتبته" in text(client.get(done["Location"]))
    assert (case.state, case.hearing) == (State.COMMITTEE, 2)
    assert shown.count("يُعاد النظر في طلبك") == 3
    assert client.get(page(case, "reconsider/")).status_code == 302
    assert page(case, "reconsider/") not in client.get(page(case)).content.decode()


def test_an_accepted_applicant_reads_what_the_acceptance_depends_on(client):
    case = make_case(state=State.ACCEPTED)
    words = seal_words(case, "إقامة سارية", label="condition")
    case.conditions.create(text=words, set_at=now())
    open_case(client, case)

    assert "إقامة سارية" in text(client.get(page(case)))


def test_a_delivered_request_cannot_be_withdrawn(client):
    case = make_case(state=State.DELIVERED)
    open_case(client, case)

    client.post(page(case, "withdraw/"))

    assert Case.objects.get().state == State.DELIVERED


def test_leaving_closes_the_case_on_this_device(client):
    case = make_case()
    open_case(client, case)
    secret = client.cookies["track-ar"].value

    client.post(page(case, "leave/"))

    client.cookies["track-ar"] = secret
    assert client.get(page(case)).status_code == 302


def test_dates_are_shown_in_both_calendars_until_the_decision(client):
    case = make_case(state=State.COMMITTEE)
    open_case(client, case)
    before = text(client.get(page(case)))
    Case.objects.update(**past_floor())
    case.refresh_from_db()
    facts = {"ground": "need", "reason": "سنوصلك إلى المخيم"}
    advance(case, "accept", by=make_staff(role=Role.COMMITTEE), facts=facts, warrant="committee")

    after = text(client.get(page(case)))

    assert f"{case.floor_date.year} م" in before
    assert "سنوصلك إلى المخيم" in after


def test_a_changed_date_is_shown_with_its_reason(client):
    case, checker = make_case(), make_staff(role=Role.VERIFICATION)
    day = (case.promised_date + timedelta(days=7)).isoformat()
    advance(case, "change_date", by=checker, facts={"date": day, "reason": "العيد <b>قريب</b>"})
    open_case(client, case)

    shown = client.get(page(case))

    assert "سبب تغيّر الموعد" in text(shown)
    assert "العيد &lt;b&gt;قريب&lt;/b&gt;" in shown.content.decode()


def test_a_date_that_the_house_moved_and_an_announced_month_are_shown_to_a_volunteer(client):
    case = make_case(Kind.VOLUNTEER, answers={})
    Case.objects.filter(pk=case.pk).update(
        floor_date=date(2026, 2, 1), promised_date=date(2026, 2, 18)
    )
    case.refresh_from_db()
    make_sighting(1447, 9, 1)
    advance(case, "put_off", by=None, warrant="house")
    Case.objects.filter(pk=case.pk).update(promised_date=date(2026, 2, 18))

    open_case(client, case)
    shown = text(client.get(page(case)))

    assert "الأربعاء 30 شعبان 1447 هـ (18 فبراير 2026 م)" in shown
    assert "تحتاج دراسة طلبك وقتًا أطول" in shown


def test_an_enquirer_reads_the_answer(client):
    case = make_enquiry(applicant=AMAL)
    clerk = make_staff(role=Role.RECEPTION)
    advance(case, "answer_enquiry", by=clerk, facts={"answer": "At eight <b>daily</b>"})
    open_case(client, case)

    shown = client.get(page(case)).content.decode()

    assert "At eight &lt;b&gt;daily&lt;/b&gt;" in shown


@pytest.mark.parametrize("state", STATES[Kind.HELP])
def test_every_state_has_a_page(client, state):
    case = make_case(state=state)
    open_case(client, case)

    response = client.get(page(case))

    assert (response.status_code, response["Cache-Control"]) == (200, "no-store")


def test_a_link_is_looked_at_freely_and_used_once(client):
    case = make_case()
    address = f"/ar/t/{link_token(case)}/"

    looks = [client.get(address).status_code for _ in range(2)]
    first, second = (client.post(address, **SAME) for _ in range(2))

    assert (looks, first["Location"], second.status_code) == ([200, 200], page(case), 410)
    assert client.get(page(case)).status_code == 200


def test_a_spent_link_offers_a_new_one_or_the_reference(client):
    response = client.post("/ar/t/spent/", **SAME)

    shown = response.content.decode()
    assert ('href="/ar/track/link/"' in shown, 'href="/ar/track/"' in shown) == (True, True)


@pytest.mark.parametrize("token", ["x", "%7F", "أ" * 200, "a" * 5000])
def test_an_unknown_link_opens_nothing(client, token):
    assert client.post(f"/ar/t/{token}/", **SAME).status_code == 410


@pytest.mark.parametrize("contact", ["0501234567", "amal@example.org", "0509999999", "no@x.org"])
def test_asking_for_a_link_tells_nothing(client, contact):
    make_case()

    response = client.post("/ar/track/link/", {"contact": contact}, **SAME)

    assert (response.status_code, response["Location"]) == (302, "/ar/track/link/sent/")
    assert Job.objects.filter(kind="tracking.link").count() == 1
    assert client.get("/ar/track/link/sent/").status_code == 200


@pytest.mark.parametrize("contact", ["", "x", "\0@\0", "@", "12", "a" * 300, "a@b\r\nBcc: c@d.org"])
def test_what_is_no_contact_is_answered_in_words(client, contact):
    response = client.post("/ar/track/link/", {"contact": contact}, **SAME)

    assert (response.status_code, Job.objects.count()) == (422, 0)


@pytest.mark.parametrize("state", [State.WAITING, State.ACCEPTED])
def test_a_case_that_is_erased_while_it_is_open_says_so(client, state):
    case = make_case(state=state, decision_reason=b"sealed")
    open_case(client, case)
    destroy_key(case.key)

    response = client.get(page(case))

    assert (response.status_code, "مُحي هذا الطلب" in text(response)) == (410, True)


def test_an_answer_to_an_erased_case_says_so(client):
    case = make_case(state=State.WAITING)
    open_case(client, case)
    destroy_key(case.key)

    response = client.post(page(case, "answer/"), {"answer": "Mina", "version": case.version})

    assert (response.status_code, case.questions.get().answered_at) == (410, None)


def test_an_erased_case_is_found_no_more(client):
    case = make_case(state=State.CLOSED)
    erase_case(case)

    assert open_case(client, case).status_code == 422
