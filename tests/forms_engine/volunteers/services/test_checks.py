"""What was checked of a volunteer: sealed, dated, taken back, run out."""

from datetime import date, timedelta

import pytest
import time_machine

from builders.cases import VOLUNTEER_ANSWERS
from builders.staff import make_staff
from builders.volunteers import born, make_volunteer
from forms_engine.audit.queries import history
from forms_engine.clock.time import today
from forms_engine.forms.questions.statement import Statement
from forms_engine.volunteers.enums import Checked
from forms_engine.volunteers.models import Check
from forms_engine.volunteers.services import checks
from forms_engine.volunteers.services.checks import (
    drop_check,
    missing,
    record_check,
    said_of,
    sign_charter,
)

pytestmark = pytest.mark.django_db


def test_the_charter_signed_in_the_application_keeps_text_version_and_time():
    profile = make_volunteer(checked=False)

    check = profile.checks.get(kind=Checked.CHARTER)

    said = said_of(check, profile)
    assert (check.version, said["how"]) == ("2026-11", "online")
    assert "كتمان كل ما يُعرف عن أي شخص" in said["text"]
    assert check.at == profile.case.submission.declared_at


def test_a_newer_charter_is_signed_anew(monkeypatch):
    profile = make_volunteer()
    newer = Statement("charter", "declaration", "2027-01", "ميثاق جديد")
    monkeypatch.setattr(checks, "charter", lambda: newer)
    before = missing(profile)

    sign_charter(profile)

    assert (before, missing(profile)) == ([Checked.CHARTER], [])
    assert [c.version for c in profile.checks.filter(kind=Checked.CHARTER)] == [
        "2026-11",
        "2027-01",
    ]


def test_a_guardians_words_are_sealed_and_a_withdrawn_consent_is_missing_again():
    profile = make_volunteer(answers=born(2012, guardian=True))
    staff = make_staff()
    said = {"who": "أحمد باسل", "how": "phone", "note": "الأب"}

    check = record_check(profile, Checked.GUARDIAN, by=staff, said=said, at=date(2026, 11, 1))
    before = missing(profile)
    drop_check(profile, Checked.GUARDIAN, by=staff)

    assert said_of(check, profile) == said | {"day": "2026-11-01"}
    assert "باسل".encode() not in bytes(Check.objects.get(pk=check.pk).words)
    assert (before, missing(profile)) == ([], [Checked.GUARDIAN])
    told = [(e.action, e.facts) for e in history(profile.case.stream)][-2:]
    assert told == [
        ("check.recorded", {"check": "guardian"}),
        ("check.dropped", {"check": "guardian"}),
    ]


def test_a_certificate_that_has_run_out_is_missing():
    nurse = VOLUNTEER_ANSWERS | {"skills": {"skills": ["first_aid"]}}
    profile = make_volunteer(answers=nurse)
    until = today() + timedelta(days=30)
    record_check(profile, Checked.HEALTH, by=None, valid_until=until)

    assert (missing(profile), missing(profile, on=until + timedelta(days=1))) == (
        [],
        [Checked.HEALTH],
    )
    with time_machine.travel(until + timedelta(days=2)):
        assert missing(profile) == [Checked.HEALTH]
