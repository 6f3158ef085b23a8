"""The dates of a case: the floor that is shown, the answer that is promised, what is due next."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from forms_engine.clock.models import Terms
from forms_engine.clock.promise import promise
from forms_engine.clock.time import riyadh, today
from forms_engine.clock.workdays import add_workdays, next_workday, workdays_between

from .enums import UNANSWERED, WORDED, Kind, State
from .models import Case

ENQUIRY_WORKDAYS = 3  # a goal for the desk, never shown as a promise
SUGGESTION_WORKDAYS = 10
COMPLAINT_WORKDAYS = 10
ACKNOWLEDGE_WORKDAYS = 2  # a complaint is acknowledged long before it is answered
GOALS = {
    Kind.ENQUIRY: ENQUIRY_WORKDAYS,
    Kind.SUGGESTION: SUGGESTION_WORKDAYS,
    Kind.COMPLAINT: COMPLAINT_WORKDAYS,
}
FOLLOW_UP_WORKDAYS = 5  # a goal for the desk after the decision, which no line of the policy dates


@dataclass(frozen=True)
class Dates:
    """No decision before `floor`, an answer by `promised`."""

    floor: date
    promised: date


def first_dates(kind: str, *, at: datetime, urgent: bool) -> Dates:
    """The dates of a case that starts (or is complete) at `at`; the floor is for help alone."""
    day = riyadh(at).date()
    if goal := GOALS.get(Kind(kind)):
        return Dates(day, add_workdays(day, goal))
    terms = promise(at, urgent=urgent)
    return Dates(terms.floor if kind == Kind.HELP else day, terms.target)


def first_due(kind: str, dates: Dates, *, at: datetime) -> date:
    """When the first act is due: of a complaint its acknowledgement, else what is promised."""
    if kind != Kind.COMPLAINT:
        return dates.promised
    return add_workdays(riyadh(at).date(), ACKNOWLEDGE_WORKDAYS)


def reconsider_by(moment: datetime) -> date:
    """The last day on which a refusal of `moment` can be asked to be reconsidered."""
    return riyadh(moment).date() + timedelta(days=Terms.current().reconsideration_days)


def follow_up(moment: datetime) -> date:
    """When the desk should take the next act after a decision or a delivery."""
    return add_workdays(riyadh(moment).date(), FOLLOW_UP_WORKDAYS)


def after_pause(case: Case, moment: datetime) -> Dates:
    """The dates once the applicant is no longer asked.

    The floor, which counts days, moves on by the days of the pause; the promise by its working
    days, and never to before the floor unless the case is urgent.
    """
    if case.paused_at is None:
        return Dates(case.floor_date, case.promised_date)
    began, ended = riyadh(case.paused_at).date(), riyadh(moment).date()
    floor = case.floor_date + (ended - began)
    promised = add_workdays(case.promised_date, workdays_between(began, ended))
    if promised < floor and not case.urgent:
        promised = next_workday(floor)
    return Dates(floor, promised)


def put_off(case: Case) -> date:
    """The date that the house itself promises when nobody else has given a new one."""
    return add_workdays(max(case.promised_date, today()), Terms.current().grace_days)


def awaits_answer(case: Case) -> bool:
    """True while the applicant is shown the promised date; what begins with words has none."""
    return case.kind not in WORDED and case.state in (*UNANSWERED, State.WAITING)


def warned_until() -> date:
    """Promised dates up to this day are about to pass."""
    return add_workdays(today(), Terms.current().warning_days)
