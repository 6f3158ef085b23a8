"""Everybody who reaches us gets the same case, whichever way they came."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from builders.cases import AMAL, make_case
from builders.staff import make_staff
from forms_engine.audit.queries import history
from forms_engine.cases.enums import Kind, State
from forms_engine.cases.models import Case
from forms_engine.cases.services.track import find
from forms_engine.clock.time import now
from forms_engine.messages.queries import about
from forms_engine.reception.exceptions import NoConsent
from forms_engine.reception.models import Told
from forms_engine.reception.sealed import NEED, read_words
from forms_engine.reception.services.opening import Arrival, case_of
from forms_engine.reception.services.social import Written, register_social
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db
ARRIVAL = Arrival(
    kind=Kind.HELP,
    channel="ground",
    language="ar",
    applicant=AMAL,
    subject="",
    words="She cannot walk",
    service="transport",
    consent="spoken",
    consented_at=now() - timedelta(minutes=5),
)


def test_help_asked_for_on_the_ground_is_a_request_like_any_other():
    sara = make_staff(role=Role.VOLUNTEER_COORDINATOR)

    with transaction.atomic():
        case = case_of(ARRIVAL, by=sara)

    event = history(case.stream)[0]
    assert (case.kind, case.state, case.channel) == (Kind.HELP, State.RECEIVED, "ground")
    assert read_words(case, case.told.need, label=NEED) == "She cannot walk"
    assert (event.by, event.facts["how"], event.facts["channel"]) == (sara, "spoken", "ground")
    assert [message.template for message in about(case.stream)] == ["received"]
    assert find(case.reference, "4567") == case


@pytest.mark.parametrize("spoil", [{"consent": ""}, {"consent": "x"}, {"consented_at": None}])
def test_nothing_is_opened_without_how_and_when_they_agreed(spoil):
    with pytest.raises(NoConsent), transaction.atomic():
        case_of(replace(ARRIVAL, **spoil), by=make_staff(role=Role.RECEPTION))

    assert Case.objects.count() == 0


def test_the_database_refuses_consent_from_the_future():
    with pytest.raises(IntegrityError), transaction.atomic():
        Told.objects.create(
            case=make_case(),
            need=b"x",
            consent="spoken",
            consented_at=now(),
            at=ARRIVAL.consented_at,
        )


@pytest.mark.parametrize("kind", [Kind.ENQUIRY, Kind.SUGGESTION, Kind.COMPLAINT])
def test_words_from_social_media_become_their_kind_of_case(kind):
    arrival = replace(ARRIVAL, kind=kind, channel="social", service="")
    written = Written(handle="@amal", link="https://x.com/amal/1", asked="Where are you?")

    contact = register_social(arrival, "x", written, by=make_staff(role=Role.RECEPTION))

    assert (contact.case.kind, contact.case.channel) == (kind, "social")
    assert contact.case.state == State.RECEIVED
