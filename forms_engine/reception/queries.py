"""What the lists of the reception show, and the times that visitors may choose."""

from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import Count, F, Q, QuerySet

from forms_engine.cases.models import Case
from forms_engine.cases.queries import visible
from forms_engine.clock.time import RIYADH, now
from forms_engine.staff.models import User

from .enums import Standing
from .models import Appointment, Call, CallBack, Letter, Slot, SocialContact, Told

OFFERED = 60
TAKEN = Count("appointments", filter=~Q(appointments__standing=Standing.CANCELLED))


def slots_ahead() -> QuerySet[Any]:  # Any: slots with what is annotated
    """Every slot that has not begun, with how many seats are taken."""
    return Slot.objects.filter(starts_at__gt=now()).annotate(taken=TAKEN)


def free_slots(*, language: str = "") -> list[Slot]:
    """The next slots with a seat left, in one language or in all; at most OFFERED."""
    found = slots_ahead().filter(closed_at=None, taken__lt=F("capacity"))
    if language:
        found = found.filter(language=language)
    return list(found.order_by("starts_at", "pk")[:OFFERED])


def offered(chosen: str = "") -> list[Slot]:
    """The free slots, and the one that was chosen though it is taken meanwhile."""
    found = free_slots()
    if chosen.isascii() and chosen.isdecimal() and len(chosen) < 10:
        known = {slot.pk for slot in found}
        found += Slot.objects.filter(pk=int(chosen)).exclude(pk__in=known)
    return found


def ahead(case: Case) -> Appointment | None:
    """The interview that is booked for this case, if any."""
    booked = case.interviews.filter(standing=Standing.BOOKED).select_related("slot")
    return booked.first()


def _seen(user: User) -> QuerySet[Case, Any]:  # Any: keys alone
    return visible(user).values("pk")


def interviews_of(day: date, user: User) -> QuerySet[Appointment]:
    """The interviews of one day, earliest first."""
    begins = datetime.combine(day, time(), RIYADH)
    rows = Appointment.objects.filter(
        starts_at__gte=begins, starts_at__lt=begins + timedelta(days=1), case__in=_seen(user)
    )
    return rows.select_related("case__key", "slot").order_by("starts_at", "pk")


def interview(pk: int, user: User) -> Appointment | None:
    """One interview of a case that `user` may open."""
    rows = Appointment.objects.filter(pk=pk, case__in=_seen(user))
    return rows.select_related("case__key", "slot").first()


def calls(user: User, *, direction: str = "") -> QuerySet[Call]:
    """The log of calls, in one direction or in both."""
    rows = Call.objects.filter(case__in=_seen(user)).select_related("case__key", "by")
    return rows.filter(direction=direction) if direction else rows


def call_backs(user: User, *, done: bool = False) -> QuerySet[CallBack]:
    """Calls that were promised: those that wait, or those that are done."""
    rows = CallBack.objects.filter(case__in=_seen(user), done_at__isnull=not done)
    wanted = rows if done else rows.filter(case__is_open=True)
    return wanted.select_related("case__key", "done_by")


def letters(user: User, *, year: str = "") -> QuerySet[Letter]:
    """The register of incoming letters, of one year or of all."""
    rows = Letter.objects.filter(case__in=_seen(user)).select_related("case__key")
    return rows.filter(year=int(year)) if year else rows


def letter_years() -> list[int]:
    """The years that have letters, the latest first."""
    years = Letter.objects.order_by("-year").values_list("year", flat=True)
    return list(years.distinct())


def social_contacts(user: User, *, platform: str = "") -> QuerySet[SocialContact]:
    """Who wrote to us on social media, on one platform or on all."""
    rows = SocialContact.objects.filter(case__in=_seen(user)).select_related("case__key", "by")
    return rows.filter(platform=platform) if platform else rows


def met(user: User, *, is_open: bool | None = None) -> QuerySet[Told]:
    """People met on the ground: of cases that `user` may open, or has opened for them."""
    rows = Told.objects.filter(Q(case__in=_seen(user)) | Q(by=user), case__channel="ground")
    chosen = rows if is_open is None else rows.filter(case__is_open=is_open)
    return chosen.select_related("case__key", "by")
