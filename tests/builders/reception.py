"""Slots, interviews, calls and letters for tests."""

from datetime import timedelta

from builders.cases import make_enquiry
from forms_engine.clock.time import now
from forms_engine.reception.enums import Direction, Outcome, Way
from forms_engine.reception.models import Slot
from forms_engine.reception.scans import Scan
from forms_engine.reception.services.booking import book
from forms_engine.reception.services.calls import Spoken, promise_call
from forms_engine.reception.services.letters import Incoming, register_letter
from forms_engine.vault.files import keep


def make_slot(*, hours=48, capacity=1, language="ar", place="Main office", way=Way.OFFICE):
    """A slot of half an hour, `hours` from now."""
    start = now() + timedelta(hours=hours)
    return Slot.objects.create(
        starts_at=start,
        ends_at=start + timedelta(minutes=30),
        way=way,
        place=place,
        language=language,
        capacity=capacity,
        opened_at=now(),
    )


def make_interview(case=None, **slot):
    """A booked interview."""
    return book(case or make_enquiry(), make_slot(**slot).pk, by=None)


def make_call_back(case=None, *, hours=2):
    """A call that was promised."""
    return promise_call(case or make_enquiry(), now() + timedelta(hours=hours), by=None)


def make_letter(case=None, *, by, scan=None, sender="Municipality"):
    """A registered letter."""
    incoming = Incoming(sender=sender, subject="Beds", written_on=None, received_on=now().date())
    return register_letter(case or make_enquiry(), incoming, scan, by=by)


def make_scan():
    """A scan that is kept, as the examination would have made it."""
    return Scan(keep([b"%PDF-1.4 made anew"]), "pdf", 18)


def spoke(words="They asked about a bed", *, outcome=Outcome.SPOKE, hours=None):
    """A call; with `hours`, another is promised."""
    promised = now() + timedelta(hours=hours) if hours else None
    return Spoken(direction=Direction.OUT, outcome=outcome, words=words, promised_at=promised)
