"""The reception’s screens: each way in opens a case or is noted on one; nothing typed is lost."""

import csv
from datetime import timedelta
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from builders.cases import AMAL, make_case, make_complaint, make_enquiry
from builders.desk import sign_in
from builders.reception import make_call_back, make_interview, make_letter, make_slot, spoke
from builders.staff import make_staff
from forms_engine.audit.queries import history
from forms_engine.cases.enums import State
from forms_engine.cases.models import Case
from forms_engine.cases.sealed import open_applicant
from forms_engine.clock.time import now, riyadh, today
from forms_engine.reception.enums import Standing
from forms_engine.reception.models import Appointment, Call, Letter, Slot
from forms_engine.reception.queries import ahead
from forms_engine.reception.services.calls import log_call
from forms_engine.reception.services.exporting import STREAM
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db
DESK = "/admin/desk/"
NEW = {
    "kind": "enquiry",
    "name": "أمل",
    "phone": "٠٥٠١٢٣٤٥٦٧",
    "language": "ar",
    "words": "أين أنتم؟",
}
LISTS = ("interviews", "interviews/times", "calls", "calls/promised", "letters", "social", "ground")
FORMS = {
    "interviews/new": NEW | {"slot": "now"},
    "calls/new": NEW | {"direction": "in"},
    "letters/new": NEW | {"subject": "أسرّة", "received_on": "2026-11-01"},
    "social/new": NEW | {"platform": "x", "handle": "@amal", "link": "https://x.com/amal/1"},
    "ground/new": NEW
    | {"site": "mina", "consent": "spoken", "consented_at": "2026-11-01T09:00", "service": ""},
}  # fmt: skip
CHANNELS = {
    "interviews/new": "interview", "calls/new": "phone", "letters/new": "letter",
    "social/new": "social", "ground/new": "ground",
}  # fmt: skip


@pytest.fixture
def desk():
    return sign_in(role=Role.RECEPTION)


@pytest.mark.parametrize("name", LISTS)
def test_a_list_that_is_empty_says_so(desk, name):
    page = desk.get(f"{DESK}{name}/")

    assert (page.status_code, page.context["empty"] in page.content.decode()) == (200, True)


@pytest.mark.parametrize("name", FORMS)
def test_each_way_in_opens_a_case_with_its_channel(desk, name):
    answer = desk.post(f"{DESK}{name}/", FORMS[name])

    case = Case.objects.get()
    assert (answer.status_code, case.channel) == (302, CHANNELS[name])
    assert answer["Location"] == f"/admin/desk/requests/{case.reference}/"
    assert open_applicant(case).phone == "+966501234567"
    assert desk.get(answer["Location"]).status_code == 200


@pytest.mark.parametrize("name", [name for name in FORMS if name != "ground/new"])
def test_each_way_in_is_noted_on_a_case_that_exists(desk, name):
    case = make_case()
    words = {"reference": case.reference.lower(), "kind": "", "phone": ""}

    answer = desk.post(f"{DESK}{name}/", FORMS[name] | words)

    assert (answer.status_code, Case.objects.count()) == (302, 1)
    assert "أين أنتم؟" in desk.get(answer["Location"]).content.decode() or name == "letters/new"


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("calls/new", {"name": ""}),
        ("calls/new", {"kind": ""}),
        ("calls/new", {"words": "\u200f"}),
        ("calls/new", {"phone": "12"}),
        ("calls/new", {"reference": "M7K4-XW9P"}),
        ("calls/new", {"kind": "help"}),
        ("calls/new", {"promised_at": "2020-01-01T09:00"}),
        ("social/new", {"link": "https://x.com.evil.example/1"}),
        ("social/new", {"link": "javascript:alert(1)"}),
        ("letters/new", {"received_on": "2099-01-01"}),
        ("letters/new", {"written_on": "2026-11-02"}),
        ("ground/new", {"consent": ""}),
        ("ground/new", {"consented_at": "2099-01-01T09:00"}),
        ("ground/new", {"consented_at": "\0"}),
        ("interviews/new", {"slot": "7"}),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_lost(desk, name, wrong):
    page = desk.post(f"{DESK}{name}/", FORMS[name] | wrong)

    assert (page.status_code, Case.objects.count()) == (422, 0)
    assert page.context["form"].errors
    assert "أين أنتم؟" in page.content.decode() or "words" in wrong


def test_a_case_of_another_role_cannot_be_named():
    case = make_complaint()

    page = sign_in(role=Role.VERIFICATION).post(
        f"{DESK}calls/new/", FORMS["calls/new"] | {"reference": case.reference}
    )

    assert (page.status_code, Call.objects.count()) == (422, 0)


def test_a_coordinator_asks_for_somebody_and_sees_the_reference_only():
    desk = sign_in(role=Role.VOLUNTEER_COORDINATOR)

    answer = desk.post(f"{DESK}ground/new/", FORMS["ground/new"], follow=True)

    case = Case.objects.get()
    page = answer.content.decode()
    assert (answer.redirect_chain[-1][0], case.reference in page) == (f"{DESK}ground/", True)
    assert f"requests/{case.reference}" not in page


def test_times_are_opened_booked_for_a_visitor_and_closed(desk):
    day = (today() + timedelta(days=3)).isoformat()
    hours = {
        "day": day, "first": "٠٩:٠٠", "last": "10:00", "minutes": "30", "way": "office",
        "place": "", "language": "ar", "capacity": "1",
    }  # fmt: skip

    refused = desk.post(f"{DESK}interviews/times/open/", hours)
    desk.post(f"{DESK}interviews/times/open/", hours | {"place": "Main office"})
    first, second = Slot.objects.all()
    desk.post(f"{DESK}interviews/times/{second.pk}/close/")
    desk.post(f"{DESK}interviews/new/", NEW | {"slot": str(first.pk)})
    page = desk.get(f"{DESK}interviews/", {"day": day})

    second.refresh_from_db()
    assert (refused.status_code, second.closed_at is None) == (422, False)
    assert Case.objects.get().reference in page.content.decode()


def test_an_interview_is_recorded_with_its_notes_or_cancelled(desk):
    held, cancelled = make_interview(), make_interview(hours=60)
    address = f"{DESK}interviews/{held.pk}/"

    missing = desk.post(address, {"standing": "held", "notes": ""})
    desk.post(address, {"standing": "held", "notes": "تحتاج إلى سرير"})
    late = desk.post(address, {"standing": "no_show"})
    desk.post(f"{DESK}interviews/{cancelled.pk}/cancel/")

    case = desk.get(f"{DESK}requests/{held.case.reference}/").content.decode()
    assert (missing.status_code, late.status_code, "تحتاج إلى سرير" in case) == (422, 422, True)
    assert Appointment.objects.get(pk=cancelled.pk).standing == Standing.CANCELLED
    assert ahead(held.case) is None


def test_a_promised_call_is_made_once(desk):
    waiting = make_call_back(make_case(applicant=AMAL), hours=-1)
    address = f"{DESK}calls/promised/{waiting.pk}/"

    listed = desk.get(f"{DESK}calls/promised/").content.decode()
    form = desk.get(address).content.decode()
    missing = desk.post(address, {"outcome": "spoke", "words": ""})
    done = desk.post(address, {"outcome": "spoke", "words": "تم"})

    assert ("متأخر" in listed, AMAL.phone in form) == (True, True)
    assert (missing.status_code, done.status_code) == (422, 302)
    assert desk.get(address).status_code == 404
    assert (
        waiting.case.reference in desk.get(f"{DESK}calls/promised/", {"done": "1"}).content.decode()
    )


def _picture():
    data = BytesIO()
    Image.new("RGB", (40, 40), "white").save(data, "PNG")
    return SimpleUploadedFile("scan.png", data.getvalue())


def test_a_letter_keeps_its_scan_which_is_made_anew(desk):
    answer = desk.post(f"{DESK}letters/new/", FORMS["letters/new"] | {"scan": _picture()})

    letter = Letter.objects.get()
    scan = desk.get(f"{DESK}letters/{letter.pk}/scan/")
    assert (answer.status_code, str(letter)) == (302, f"{today().year}/1")
    assert scan["Content-Disposition"] == f'attachment; filename="letter-{today().year}-1.jpg"'
    assert b"".join(scan.streaming_content).startswith(b"\xff\xd8")


def test_a_scan_that_is_none_is_refused_and_the_letter_can_be_sent_again(desk):
    page = desk.post(
        f"{DESK}letters/new/",
        FORMS["letters/new"] | {"scan": SimpleUploadedFile("scan.pdf", b"not a pdf")},
    )

    assert (page.status_code, Letter.objects.count(), Case.objects.count()) == (422, 0, 0)
    assert "scan" in page.context["form"].errors


@pytest.mark.parametrize("rows", [1, 3])
def test_a_longer_list_costs_no_more(desk, rows, django_assert_max_num_queries):
    sara = make_staff(role=Role.RECEPTION)
    for number in range(rows):
        make_interview(make_enquiry(), place=f"Room {number}")
        make_call_back()
        log_call(make_enquiry(), spoke(), by=sara)
        make_letter(by=sara)
        desk.post(f"{DESK}social/new/", FORMS["social/new"])
        desk.post(f"{DESK}ground/new/", FORMS["ground/new"])
    day = riyadh(now() + timedelta(hours=48)).date().isoformat()

    for name in LISTS:
        with django_assert_max_num_queries(13):
            desk.get(f"{DESK}{name}/", {"day": day})


def test_whom_a_complaint_is_about_is_noted_on_it(desk):
    case, about, accused = make_complaint(), make_case(), make_staff(role=Role.RECEPTION)
    address = f"{DESK}requests/{case.reference}/complaint/"

    wrong = desk.post(address, {"about": case.reference, "against": ""})
    desk.post(address, {"about": about.reference, "against": str(accused.pk)})

    case.complaint.refresh_from_db()
    assert (wrong.status_code, case.complaint.about, case.complaint.against) == (
        422, about, accused
    )  # fmt: skip
    assert sign_in(accused).get(f"{DESK}requests/{case.reference}/").status_code == 404


def test_the_counts_can_be_read_and_saved(desk):
    for _ in range(5):
        make_case(channel="phone", service="=cmd()")

    page = desk.get(f"{DESK}counts/").content.decode()
    asked = desk.get(f"{DESK}counts/file/")
    unsaid = desk.post(f"{DESK}counts/file/", {"why": "no"})
    file = desk.post(f"{DESK}counts/file/", {"why": "plan"}).content.decode()

    rows = list(csv.reader(file.lstrip("\ufeff").splitlines()))
    (event,) = history(STREAM)
    assert (asked.status_code, unsaid.status_code) == (200, 422)
    assert (event.facts["why"], event.facts["rows"]) == ("plan", len(rows) - 1)
    assert ("اتصال هاتفي" in page or "الهاتف" in page, file[0]) == (True, "\ufeff")
    assert ["'=cmd()", "5"] in [row[1:] for row in rows]


@pytest.mark.parametrize("months", [{"first": "x"}, {"first": "g-2099-01"}, {"last": "g-2020-01"}])
def test_a_period_that_is_none_is_refused(desk, months):
    answers = [desk.get(f"{DESK}counts/{name}", months).status_code for name in ("", "file/")]

    assert answers == [422, 422]


@pytest.mark.parametrize("name", FORMS)
def test_a_form_that_is_sent_twice_is_noted_once(desk, name):
    sent = FORMS[name] | {"key": "one form"}
    if name == "interviews/new":
        sent["slot"] = str(make_slot().pk)

    answers = [desk.post(f"{DESK}{name}/", sent) for _ in range(2)]
    other = desk.post(f"{DESK}{name}/", sent | {"words": "سؤال آخر", "slot": "now"})

    assert {answer["Location"] for answer in answers} != {other["Location"]}
    assert (len({answer["Location"] for answer in answers}), Case.objects.count()) == (1, 2)


@pytest.mark.parametrize(
    ("name", "more"),
    [("interviews/new", {}), ("calls/new", {"promised_at": "2099-01-01T09:00"})],
)
def test_nothing_ahead_is_promised_about_a_case_that_has_ended(desk, name, more):
    case, slot = make_case(state=State.CLOSED), make_slot()
    more = more or {"slot": str(slot.pk)}

    page = desk.post(f"{DESK}{name}/", FORMS[name] | more | {"reference": case.reference})

    assert (page.status_code, list(page.context["form"].errors)) == (422, ["reference"])


@pytest.mark.parametrize(
    ("name", "picked", "other"),
    [
        ("calls", "in", "out"),
        ("letters", str(today().year), ""),
        ("social", "x", "facebook"),
        ("ground", "open", "ended"),
    ],
)
def test_a_list_is_narrowed_by_its_filter(desk, name, picked, other):
    desk.post(f"{DESK}{name}/new/", FORMS[f"{name}/new"])
    reference = Case.objects.get().reference

    shown = {
        pick: reference in desk.get(f"{DESK}{name}/", {"pick": pick}).content.decode()
        for pick in (picked, other, "none")
    }

    assert shown == {picked: True, other: not other, "none": True}
