"""What the outbox does for this room; registered when the app is ready."""

from forms_engine.cases.models import Case
from forms_engine.outbox.handlers import Payload, handler

from .enums import Standing
from .models import Appointment
from .promises import promised_for
from .queries import ahead
from .services.booking import REMIND, cancel_interview
from .services.calls import promise_call
from .services.telling import tell_interview


@handler(REMIND)
def remind(payload: Payload, /) -> None:
    """`{interview}`: remind the person, if it is still booked and the case not erased."""
    rows = Appointment.objects.select_related("case__key", "slot")
    booked = rows.filter(pk=payload["interview"], standing=Standing.BOOKED).first()
    if booked is not None and not booked.case.key.destroyed_at:
        tell_interview(booked, "interview_reminder")


@handler("case.ended")
def free(payload: Payload, /) -> None:
    """`{case}`: nobody waits for an interview about a case that has ended."""
    case = Case.objects.select_related("key").filter(pk=str(payload["case"])).first()
    if case is None or case.is_open or case.key.destroyed_at:
        return
    if booked := ahead(case):
        cancel_interview(booked, by=None)


@handler("call.wanted")
def promise(payload: Payload, /) -> None:
    """`{case, time}`: somebody asked, while filling in a form, to be called."""
    case = Case.objects.filter(pk=str(payload["case"])).first()
    if case is not None:
        promise_call(case, promised_for(str(payload["time"]), case.received_at), by=None)
