"""Incoming letters: a number of their own, a scan that only the case's key opens."""

from datetime import timedelta

import pytest
from django.core.files.storage import storages
from django.db import IntegrityError, transaction

from builders.cases import make_enquiry
from builders.reception import make_letter, make_scan
from builders.staff import make_staff
from forms_engine.audit.queries import history
from forms_engine.cases.exceptions import ForbiddenMove
from forms_engine.clock.time import now, today
from forms_engine.privacy.services import erase_case
from forms_engine.reception.models import Letter
from forms_engine.reception.scans import claimed
from forms_engine.reception.sealed import LETTER, read_facts
from forms_engine.reception.services.letters import read_scan
from forms_engine.runs.files.forgetting import drop_unclaimed
from forms_engine.staff.enums import Role
from forms_engine.vault import files

pytestmark = pytest.mark.django_db


def test_letters_are_numbered_by_the_year():
    sara = make_staff(role=Role.RECEPTION)

    numbers = [str(make_letter(by=sara)) for _ in range(2)]

    assert numbers == [f"{today().year}/1", f"{today().year}/2"]


def test_what_the_letter_says_is_sealed():
    letter = make_letter(by=make_staff(role=Role.RECEPTION))

    assert b"Municipality" not in bytes(letter.sealed)
    assert read_facts(letter.case, letter.sealed, label=LETTER) == {
        "sender": "Municipality", "subject": "Beds",
    }  # fmt: skip


def test_the_database_refuses_a_number_twice_and_a_letter_from_the_future():
    letter = make_letter(by=make_staff(role=Role.RECEPTION))
    wrong = [
        {"number": letter.number},
        {"number": 9, "written_on": today() + timedelta(days=1)},
        {"number": 9, "stored": "aa/x"},
    ]

    for values in wrong:
        with pytest.raises(IntegrityError), transaction.atomic():
            Letter.objects.create(
                case=letter.case,
                year=letter.year,
                received_on=today(),
                sealed=b"x",
                at=now(),
                **values,
            )


def test_a_scan_is_read_by_those_who_may_and_each_time_is_recorded():
    sara = make_staff(role=Role.RECEPTION)
    letter = make_letter(by=sara, scan=make_scan())

    assert b"".join(read_scan(letter, by=sara)) == b"%PDF-1.4 made anew"
    assert history(letter.case.stream).last().facts == {"letter": str(letter)}
    with pytest.raises(ForbiddenMove):
        read_scan(letter, by=make_staff(role=Role.VOLUNTEER_COORDINATOR))


def test_the_nightly_sweep_leaves_scans_alone(monkeypatch):
    letter, lost = make_letter(by=None, scan=make_scan()), make_scan()
    monkeypatch.setattr(files, "UNCLAIMED", timedelta(days=-1))

    drop_unclaimed()

    assert claimed([letter.stored, lost.kept.name]) == {letter.stored}
    stored = storages["private"]
    assert (stored.exists(letter.stored), stored.exists(lost.kept.name)) == (True, False)


@pytest.mark.django_db(transaction=True)
def test_an_erased_case_takes_its_scans_with_it():
    letter = make_letter(make_enquiry(), by=None, scan=make_scan())

    erase_case(letter.case)

    assert storages["private"].exists(letter.stored) is False
    letter.refresh_from_db()
    assert (letter.stored, letter.scan) == ("", None)
