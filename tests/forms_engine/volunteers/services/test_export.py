"""The export of hours: its period, its cells, its record."""

import csv
from datetime import timedelta
from io import StringIO

import pytest

from builders.cases import BASIL
from builders.staff import make_staff
from builders.volunteers import make_served, make_volunteer
from forms_engine.audit.queries import history
from forms_engine.cases.sealed import Applicant
from forms_engine.clock.time import today
from forms_engine.volunteers.services.export import STREAM, Why, export_hours

pytestmark = pytest.mark.django_db


def test_the_hours_of_a_period_are_listed_and_the_export_is_recorded():
    profile, day = make_volunteer(), today() - timedelta(days=2)
    make_served(profile, minutes=90)
    make_served(profile, days=-3)
    staff = make_staff()

    text = export_hours(day, day, why=Why.PLATFORM, by=staff)

    _head, row = csv.reader(StringIO(text.removeprefix("\ufeff")))
    assert row[:4] == [profile.case.reference, BASIL.name, "إرشاد في منى", "منى"]
    assert row[4:8] == [f"{day}", "08:00", "12:00", "1.5"]
    (event,) = history(STREAM)
    told = {"from": f"{day}", "to": f"{day}", "rows": 1, "why": "platform"}
    assert (event.action, event.by, event.facts) == ("hours.exported", staff, told)


def test_no_name_runs_in_a_spreadsheet():
    evil = Applicant(name='=HYPERLINK("http://x","y")', phone=BASIL.phone)
    make_served(make_volunteer(applicant=evil))

    text = export_hours(today() - timedelta(days=5), today(), why=Why.CHECK, by=make_staff())

    assert "\"'=HYPERLINK" in text
