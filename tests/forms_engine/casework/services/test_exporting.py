"""A file of requests: masked, recorded, and no cell a formula."""

import csv
import io

import pytest

from builders.cases import AMAL, BASIL, HELP_ANSWERS, make_case
from builders.staff import make_staff
from forms_engine.audit.models import Event
from forms_engine.audit.queries import history
from forms_engine.cases.exceptions import ForbiddenMove, MissingFact
from forms_engine.cases.sealed import Applicant, open_facts
from forms_engine.casework.services.exporting import STREAM, export
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db
TEXT = "still_working"


def test_a_file_masks_numbers_and_records_who_took_it_and_why():
    basil = make_staff(role=Role.VERIFICATION)
    case = make_case(answers=HELP_ANSWERS, applicant=BASIL)

    text = export([case], reason="Calls of tomorrow", by=basil)

    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
    assert (len(rows), rows[1][0], rows[1][7]) == (2, case.reference, BASIL.name)
    assert (rows[1][8], rows[1][9], "A1234567" in text) == (f"'{BASIL.phone}", "A••••••7", False)
    event = history(case.stream).last()
    told = open_facts(case, event.sealed, label="event")
    assert (event.action, event.by, told) == ("exported", basil, {"reason": "Calls of tomorrow"})
    assert Event.objects.get(stream=STREAM).facts == {"cases": 1}


def test_a_name_that_is_a_formula_leaves_as_words():
    evil = Applicant(name='=HYPERLINK("https://evil.example")\r\n=2', phone=AMAL.phone)
    case = make_case(applicant=evil)

    text = export([case], reason="x", by=make_staff(role=Role.RECEPTION))

    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
    assert (len(rows), rows[1][7]) == (2, '\'=HYPERLINK("https://evil.example") =2')


def test_nothing_leaves_without_a_reason_or_the_role():
    with pytest.raises(MissingFact):
        export([], reason=" \u200b", by=make_staff(role=Role.RECEPTION))
    with pytest.raises(ForbiddenMove):
        export([], reason="x", by=make_staff(role=Role.COMMITTEE))
    assert Event.objects.filter(stream=STREAM).count() == 0
