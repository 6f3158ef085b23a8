"""Interviews: a seat is never given twice, whoever presses first."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest
from django.db import IntegrityError, connection, transaction

from builders.cases import make_asking, make_case, make_enquiry
from builders.reception import make_interview, make_slot
from builders.staff import make_staff
from forms_engine.cases.models import Case
from forms_engine.cases.services.applicant import withdraw
from forms_engine.clock.time import now
from forms_engine.messages.queries import about
from forms_engine.outbox.models import Job
from forms_engine.reception.enums import Standing
from forms_engine.reception.exceptions import AlreadyBooked, NothingBooked, SlotTaken
from forms_engine.reception.handlers import free, remind
from forms_engine.reception.models import Appointment, Slot
from forms_engine.reception.queries import ahead, free_slots
from forms_engine.reception.sealed import NOTES, read_words
from forms_engine.reception.services.booking import (
    REMIND,
    book,
    cancel_interview,
    move,
    settle,
    walk_in,
)
from forms_engine.reception.services.slots import close_slot
from forms_engine.staff.enums import Role

pytestmark = pytest.mark.django_db


def templates(case):
    return [message.template for message in about(case.stream)]


def reminders():
    return list(Job.objects.open().filter(kind=REMIND).values_list("payload__interview", flat=True))


def test_a_booking_is_told_and_reminded_of_a_day_before():
    booked = make_interview(hours=48)

    job = Job.objects.get(kind=REMIND)
    with transaction.atomic():
        remind(job.payload)
    assert job.due_at == booked.starts_at - timedelta(hours=24)
    assert templates(booked.case) == [
        "enquiry_received", "interview_booked", "interview_reminder",
    ]  # fmt: skip


def test_a_booking_for_today_needs_no_reminder():
    make_interview(hours=3)

    assert reminders() == []


def test_as_many_come_as_there_are_seats():
    slot = make_slot(capacity=2)

    seats = [book(make_enquiry(), slot.pk, by=None).seat for _ in range(2)]

    assert (seats, free_slots()) == ([1, 2], [])
    with pytest.raises(SlotTaken):
        book(make_enquiry(), slot.pk, by=None)


def test_a_case_that_finds_no_seat_is_not_opened():
    slot = make_slot()
    book(make_enquiry(), slot.pk, by=None)

    with pytest.raises(SlotTaken):
        book(make_asking(), slot.pk, by=None)

    assert Case.objects.count() == 1


def test_the_database_refuses_a_seat_twice_and_a_case_twice():
    booked, other = make_interview(), make_slot(place="Elsewhere")
    copies = [
        {"case": make_enquiry(), "slot": booked.slot, "seat": 1},
        {"case": booked.case, "slot": other, "seat": 1},
        {"case": make_enquiry(), "slot": other, "seat": 0},
        {"case": make_enquiry(), "slot": None, "seat": None},
    ]

    for copy in copies:
        with pytest.raises(IntegrityError), transaction.atomic():
            Appointment.objects.create(
                **copy, starts_at=now(), standing=Standing.BOOKED, booked_at=now()
            )


@pytest.mark.parametrize("spoil", [{"closed_at": now()}, {"starts_at": now()}])
def test_a_closed_or_past_time_is_not_booked(spoil):
    slot = make_slot()
    Slot.objects.filter(pk=slot.pk).update(**spoil)

    with pytest.raises(SlotTaken):
        book(make_enquiry(), slot.pk, by=None)


def test_one_interview_lies_ahead_of_a_case():
    booked = make_interview()

    with pytest.raises(AlreadyBooked):
        book(booked.case, make_slot(hours=72).pk, by=None)


def test_moving_frees_the_seat_and_its_reminder():
    booked, later = make_interview(), make_slot(hours=72)

    moved = move(booked, later.pk, by=None)

    assert (ahead(booked.case), free_slots(), reminders()) == (moved, [booked.slot], [moved.pk])


def test_moving_to_a_full_time_changes_nothing():
    booked, full = make_interview(), make_interview(hours=72).slot

    with pytest.raises(SlotTaken):
        move(booked, full.pk, by=None)

    assert ahead(booked.case) == booked


def test_cancelling_frees_the_seat_and_is_told_once():
    booked = make_interview()

    cancel_interview(booked, by=None)

    assert (templates(booked.case)[-1], free_slots(), reminders()) == (
        "interview_cancelled", [booked.slot], []
    )  # fmt: skip
    with pytest.raises(NothingBooked):
        cancel_interview(booked, by=None)


def test_what_became_of_it_is_settled_once_with_its_notes():
    booked, sara = make_interview(), make_staff(role=Role.RECEPTION)

    settle(booked, Standing.HELD, "She needs a bed", by=sara)

    booked.refresh_from_db()
    assert read_words(booked.case, booked.notes, label=NOTES) == "She needs a bed"
    with pytest.raises(NothingBooked):
        settle(booked, Standing.NO_SHOW, "", by=sara)


def test_somebody_who_walks_in_is_heard_at_once():
    case, sara = make_case(), make_staff(role=Role.RECEPTION)

    held = walk_in(case, "He lost his group", by=sara)

    assert (held.standing, held.slot, ahead(case)) == (Standing.HELD, None, None)


def test_a_time_is_closed_once_and_bookings_stay():
    booked, sara = make_interview(), make_staff(role=Role.RECEPTION)

    close_slot(booked.slot, by=sara)

    assert ahead(booked.case) == booked
    with pytest.raises(SlotTaken):
        close_slot(booked.slot, by=sara)


def test_a_case_that_ends_frees_its_seat():
    booked = make_interview()

    withdraw(booked.case)
    with transaction.atomic():
        free(Job.objects.get(kind="case.ended").payload)

    assert (ahead(booked.case), free_slots()) == (None, [booked.slot])


@pytest.mark.django_db(transaction=True)
def test_of_two_who_press_at_once_one_gets_the_seat():
    slot, cases, start = make_slot(), [make_enquiry(), make_enquiry()], Barrier(2)

    def press(case):
        start.wait()
        try:
            return book(case, slot.pk, by=None).seat
        except SlotTaken:
            return None
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as people:
        answers = list(people.map(press, cases))

    assert (sorted(answers, key=str), slot.appointments.count()) == ([1, None], 1)
