"""A signed report that a message came back marks the address once and shows on the case."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from builders.api import BASE
from builders.cases import AMAL, make_case
from builders.desk import sign_in
from forms_engine.api.signed import signature
from forms_engine.audit.queries import history
from forms_engine.clock.time import now
from forms_engine.messages.bounces import bounces
from forms_engine.messages.models import Bounce, Message
from forms_engine.messages.services import erase
from forms_engine.messages.types import Address
from forms_engine.outbox.drain import drain
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db
SECRET = "a secret of the tests"
MAIL = Address("email", AMAL.email)


@pytest.fixture(autouse=True)
def _switched_on(settings, tmp_path):
    settings.RAKEEN_VAR = tmp_path
    settings.RAKEEN_BOUNCE_SECRET = SECRET


def make_sent(applicant=AMAL):
    case = make_case(applicant=applicant)
    drain()
    return case, Message.objects.get(about=case.stream)


def report(client, body, *, secret=SECRET, at=None, header=None):
    raw = json.dumps(body).encode()
    made = signature(secret, int((at or now()).timestamp()), raw)
    return client.post(
        f"{BASE}/bounces",
        raw,
        content_type="application/json",
        headers={"Rakeen-Signature": made if header is None else header},
    )


def ways(case):
    rows = Message.objects.filter(about=case.stream).order_by("created_at")
    return [(row.channel, row.state) for row in rows]


def test_a_report_marks_the_address_and_the_message_goes_by_the_other_way_once(client):
    case, message = make_sent()

    answers = [report(client, {"message": str(message.pk)}).json() for _ in range(2)]
    drain()

    assert [answer["result"] for answer in answers] == ["marked", "known"]
    assert (bounces(MAIL), Bounce.objects.get().why) == (True, "reported")
    assert ways(case) == [("email", "bounced"), ("sms", "sent")]
    assert history(case.stream).filter(action="message.back").count() == 1


def test_the_id_of_the_mail_itself_is_understood_and_the_case_shows_it(client):
    case, message = make_sent()

    answer = report(client, {"message": f"<{message.pk}@rakeen.example>"})
    screen = sign_in(role=Role.RECEPTION).get(f"/admin/desk/requests/{case.reference}/")

    assert answer.json() == {"result": "marked"}
    (row,) = screen.context["screen"].broken
    assert row["value"].startswith("لا يعمل: أبلغت به خدمة البريد أو الرسائل")


def test_what_may_pass_changes_nothing(client):
    case, message = make_sent()

    answer = report(client, {"message": str(message.pk), "lasting": False})

    assert (answer.json(), ways(case)) == ({"result": "ignored"}, [("email", "sent")])


def test_an_erased_message_is_known_and_one_that_has_not_left_is_for_later(client):
    case = make_case(applicant=replace(AMAL, phone=""))
    message = Message.objects.get(about=case.stream)

    early = report(client, {"message": str(message.pk)})
    drain()
    erase(Message.objects.get(pk=message.pk))
    late = report(client, {"message": str(message.pk)})

    assert (early.status_code, early["Retry-After"]) == (503, "5")
    assert (late.json(), Bounce.objects.count()) == ({"result": "known"}, 0)


@pytest.mark.parametrize("secret", ["another", ""])
def test_a_wrong_signature_is_refused_before_anything_is_read(client, secret):
    answer = report(client, {"nonsense": 1}, secret=secret)

    assert (answer.status_code, answer.json()["code"]) == (401, "signature-wrong")


@pytest.mark.parametrize("header", ["", "t=1,v1=", "v1=" + "0" * 64, "t=x,v1=" + "0" * 64])
def test_a_header_of_another_shape_is_refused(client, header):
    assert report(client, {"message": "x"}, header=header).status_code == 401


@pytest.mark.parametrize("minutes", [-6, 6])
def test_an_old_report_cannot_be_played_again(client, minutes):
    _case, message = make_sent()

    answer = report(client, {"message": str(message.pk)}, at=now() + timedelta(minutes=minutes))

    assert (answer.status_code, Bounce.objects.count()) == (401, 0)


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ({"message": "6a0c8a44-6a3e-4a0a-9f2c-0a6f5a3a1b2c"}, 404, "unknown-message"),
        ({"message": "<someone@else.example>"}, 422, "invalid-request"),
        ({}, 422, "invalid-request"),
        ({"message": "x", "more": 1}, 422, "invalid-request"),
    ],
)
def test_what_is_not_ours_is_said_to_be_so(client, body, status, code):
    answer = report(client, body)

    assert (answer.status_code, answer.json()["code"]) == (status, code)


def test_without_a_secret_nothing_is_here(client, settings):
    settings.RAKEEN_BOUNCE_SECRET = ""

    assert report(client, {"message": "x"}).json()["code"] == "not-found"
