"""Attendance: arrived, completed, left early, did not come; each undone; hours and corrections."""

from datetime import datetime

from django.db import transaction

from forms_engine.audit.services import record
from forms_engine.cases.sealed import open_words, seal_words
from forms_engine.clock.time import now
from forms_engine.forms.normalise import strip_invisible
from forms_engine.staff.models import User

from ..enums import SERVED, Part
from ..exceptions import BadHours, NotThere
from ..models import Place
from .certificates import revoke
from .places import locked

MOST = 24 * 60
MARKS = {
    "arrived": (Part.SIGNED_UP, Part.ARRIVED),
    "completed": (Part.ARRIVED, Part.COMPLETED),
    "abandoned": (Part.ARRIVED, Part.ABANDONED),
    "no_show": (Part.SIGNED_UP, Part.NO_SHOW),
}
UNDONE = {target: source for source, target in MARKS.values()}
CORRECTED = "hours"


def mark(place: Place, what: str, *, by: User) -> Place:
    """Make one of MARKS; raises NotThere where it does not start, or somebody was first.

    Who is marked as arrived after the end of the shift counts from its beginning.
    """
    source, target = MARKS[what]
    with transaction.atomic():
        held = _held(place, source)
        held.state, at, shift = target, now(), held.opportunity
        if target == Part.ARRIVED:
            held.arrived_at = at if at < shift.ends_at else shift.starts_at
        if target in SERVED and held.arrived_at:
            held.ended_at = max(at, held.arrived_at)
            held.minutes = worked(held)
        held.save()
        _record(held, f"attendance.{what}", by=by)
    return held


def undo(place: Place, *, by: User) -> Place:
    """One step back; hours of a shift that is not ended any more are forgotten."""
    with transaction.atomic():
        held = _held(place)
        if held.state not in UNDONE:
            raise NotThere
        source = UNDONE[Part(held.state)]
        was, held.state = held.state, source
        held.ended_at, held.minutes, held.corrected = None, 0, None
        if source == Part.SIGNED_UP:
            held.arrived_at = None
        held.save()
        _record(held, "attendance.undone", by=by, was=str(was))
        revoke(held.profile)
    return held


def set_hours(place: Place, minutes: int, *, reason: str, by: User) -> Place:
    """Correct the hours for a reason, which is sealed; raises BadHours, or NotThere too early."""
    why = strip_invisible(reason).strip()[:1000]
    if not 0 <= minutes <= MOST or not why:
        raise BadHours
    with transaction.atomic():
        held = _held(place)
        if held.state not in SERVED:
            raise NotThere
        before, held.minutes = held.minutes, minutes
        held.corrected = seal_words(held.profile.case, why, label=CORRECTED)
        held.save()
        _record(held, "hours.corrected", by=by, before=before, minutes=minutes)
        revoke(held.profile)
    return held


def reason_of(place: Place) -> str:
    """Why the hours were set by hand, or ""."""
    return open_words(place.profile.case, place.corrected, label=CORRECTED)


def worked(place: Place) -> int:
    """Whole minutes of presence within the shift."""
    began, ended = place.arrived_at, place.ended_at
    if began is None or ended is None:
        return 0
    shift = place.opportunity
    return _minutes(max(began, shift.starts_at), min(ended, shift.ends_at))


def _minutes(since: datetime, until: datetime) -> int:
    return max(int((until - since).total_seconds()) // 60, 0)


def _held(place: Place, state: Part | None = None) -> Place:
    """The place with its opportunity locked; raises NotThere unless it stands at `state`."""
    locked(place.opportunity_id)
    held = Place.objects.select_related("opportunity", "profile__case__key").get(pk=place.pk)
    if state is not None and held.state != state:
        raise NotThere
    return held


def _record(held: Place, action: str, *, by: User, **more: str | int) -> None:
    facts = {"volunteer": held.profile_id, **more}
    record(held.opportunity.stream, action, by=by, facts=facts)
