"""What is asked before something is withdrawn."""

import pytest

from builders.cases import make_case, make_complaint
from builders.volunteers import make_application, make_served, make_volunteer
from forms_engine.cases.enums import State
from forms_engine.cases.sealed import open_applicant
from forms_engine.cases.services.applicant import withdraw
from forms_engine.messages.queries import about
from forms_engine.public.tracking.withdrawing import (
    APPLICATION,
    REQUEST,
    VOLUNTEERING,
    WRITTEN,
    asked_of,
)
from forms_engine.volunteers.services.certificates import issue

from .test_views import open_case, page, text

pytestmark = pytest.mark.django_db


def test_the_words_fit_what_is_withdrawn():
    cases = (
        make_case(), make_complaint(), make_application(), make_application(state=State.ACTIVE),
    )  # fmt: skip

    assert [asked_of(case) for case in cases] == [REQUEST, WRITTEN, APPLICATION, VOLUNTEERING]


@pytest.mark.parametrize(
    ("state", "letter", "label"),
    [
        (State.RECEIVED, "volunteer_withdrawn", "سُحب طلب تطوعك"),
        (State.ACTIVE, "volunteer_stopped", "توقف تطوعك معنا"),
    ],
)
def test_a_volunteer_who_leaves_gets_words_of_their_own(client, state, letter, label):
    case = make_application(state=state)
    withdraw(case)
    open_case(client, case, last4=open_applicant(case).phone[-4:])

    shown = client.get(page(case))

    assert letter in [message.template for message in about(case.stream)]
    assert text(shown).count(label) == 2  # where it stands, and the last of its stages
    assert "سُحب طلبك" not in text(shown)


def test_a_volunteer_who_stops_still_opens_the_certificate_from_the_case(client):
    profile = make_volunteer()
    make_served(profile)
    issue(profile)
    open_case(client, profile.case, last4=open_applicant(profile.case).phone[-4:])
    address = f"{page(profile.case)}volunteering/certificate/"

    before = client.get(page(profile.case)).content.decode()
    withdraw(profile.case)
    after = client.get(page(profile.case)).content.decode()

    assert (address in before, address in after) == (False, True)
    assert client.get(address)["Content-Type"] == "application/pdf"
