"""Books, moves, cancels and settles interviews; the database lets nobody have another's seat."""

from datetime import timedelta

from django.db import IntegrityError, transaction

from forms_engine.audit.services import record
from forms_engine.cases.models import Case
from forms_engine.clock.time import now
from forms_engine.outbox.services import cancel, enqueue
from forms_engine.staff.models import User
from forms_engine.vault.types import JSON

from ..enums import Standing
from ..exceptions import AlreadyBooked, NothingBooked, SlotTaken
from ..models import Appointment, Slot
from ..sealed import NOTES, close_words
from .once import once
from .opening import Whose
from .telling import tell_interview

REMIND = "interview.remind"
NOTICE = timedelta(hours=24)


def book(whose: Whose, slot_id: int, *, by: User | None, key: str = "") -> Appointment:
    """A seat of this slot for a case; `by` None is the person. Tells them, and reminds them later.

    Raises SlotTaken, or AlreadyBooked while another interview of the case lies ahead.
    """
    with once(whose, key=key, by=by) as case:
        booked = _seat(case, slot_id, by=by)
        _tell_and_remind(booked)
    return booked


def _seat(case: Case, slot_id: int, *, by: User | None) -> Appointment:
    """Take the lowest free seat; whoever is beaten to it tries the next, until none is left."""
    slot = Slot.objects.select_for_update().filter(pk=slot_id, closed_at=None).first()
    if slot is None or slot.starts_at <= now():
        raise SlotTaken("closed or past")
    for seat in _free(slot):
        _refuse_second(case)
        try:
            with transaction.atomic():
                return _insert(case, slot, seat, by=by)
        except IntegrityError:
            continue
    _refuse_second(case)
    raise SlotTaken("no seat is free")


def _refuse_second(case: Case) -> None:
    if case.interviews.filter(standing=Standing.BOOKED).exists():
        raise AlreadyBooked("one interview lies ahead")


def _free(slot: Slot) -> list[int]:
    held = slot.appointments.exclude(standing=Standing.CANCELLED)
    taken = set(held.values_list("seat", flat=True))
    return [seat for seat in range(1, slot.capacity + 1) if seat not in taken]


def _insert(case: Case, slot: Slot, seat: int, *, by: User | None) -> Appointment:
    return Appointment.objects.create(
        case=case,
        slot=slot,
        seat=seat,
        starts_at=slot.starts_at,
        standing=Standing.BOOKED,
        booked_at=now(),
        booked_by=by,
    )


def _tell_and_remind(booked: Appointment) -> None:
    facts: dict[str, JSON] = {
        "interview": booked.pk,
        "at": booked.starts_at.isoformat(timespec="minutes"),
    }
    record(booked.case.stream, "interview.booked", by=booked.booked_by, facts=facts)
    tell_interview(booked, "interview_booked")
    due = booked.starts_at - NOTICE
    if due > now():
        enqueue(REMIND, str(booked.pk), {"interview": booked.pk}, due_at=due)


def move(booked: Appointment, slot_id: int, *, by: User | None) -> Appointment:
    """Another time instead of the one that was booked; if that cannot be had, nothing changes."""
    with transaction.atomic():
        _release(booked)
        return book(booked.case, slot_id, by=by)


def cancel_interview(booked: Appointment, *, by: User | None) -> None:
    """Free the seat and say so; raises NothingBooked if it is cancelled or settled already."""
    with transaction.atomic():
        _release(booked)
        record(booked.case.stream, "interview.cancelled", by=by, facts={"interview": booked.pk})
        tell_interview(booked, "interview_cancelled")


def _release(booked: Appointment) -> None:
    held = Appointment.objects.filter(pk=booked.pk, standing=Standing.BOOKED)
    if not held.update(standing=Standing.CANCELLED):
        raise NothingBooked("cancelled or settled already")
    cancel(REMIND, str(booked.pk))


def settle(booked: Appointment, standing: Standing, notes: str, *, by: User) -> None:
    """Note that it was held, or that nobody came; raises NothingBooked if that is known already."""
    sealed = close_words(booked.case, notes, label=NOTES) if notes else None
    held = Appointment.objects.filter(pk=booked.pk, standing=Standing.BOOKED)
    with transaction.atomic():
        if not held.update(standing=standing, notes=sealed, settled_at=now(), settled_by=by):
            raise NothingBooked("cancelled or settled already")
        cancel(REMIND, str(booked.pk))
        facts: dict[str, JSON] = {"interview": booked.pk, "came": standing == Standing.HELD}
        record(booked.case.stream, "interview.settled", by=by, facts=facts)


def walk_in(whose: Whose, notes: str, *, by: User, key: str = "") -> Appointment:
    """Somebody came without a booking and was heard."""
    moment = now()
    with once(whose, key=key, by=by) as case:
        held = Appointment.objects.create(
            case=case,
            starts_at=moment,
            standing=Standing.HELD,
            booked_at=moment,
            booked_by=by,
            notes=close_words(case, notes, label=NOTES) if notes else None,
            settled_at=moment,
            settled_by=by,
        )
        facts: dict[str, JSON] = {"interview": held.pk, "came": True}
        record(case.stream, "interview.settled", by=by, facts=facts)
    return held
