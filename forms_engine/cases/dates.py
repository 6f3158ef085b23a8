"""The dates of a case: the floor that is shown, the answer that is promised, what is due next."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from forms_engine.clock.promise import promise
from forms_engine.clock.time import riyadh
from forms_engine.clock.workdays import add_workdays

from .enums import Kind
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


def first_dates(kind: str, *, day: date, urgent: bool) -> Dates:
    """The dates of a case that starts (or is complete) on `day`; the floor is for help alone."""
    if goal := GOALS.get(Kind(kind)):
        return Dates(day, add_workdays(day, goal))
    terms = promise(day, urgent=urgent)
    return Dates(terms.floor if kind == Kind.HELP else day, terms.target)


def first_due(kind: str, dates: Dates, *, day: date) -> date:
    """When the first act is due: of a complaint its acknowledgement, else what is promised."""
    return add_workdays(day, ACKNOWLEDGE_WORKDAYS) if kind == Kind.COMPLAINT else dates.promised


def follow_up(moment: datetime) -> date:
    """When the desk should take the next act after a decision or a delivery."""
    return add_workdays(riyadh(moment).date(), FOLLOW_UP_WORKDAYS)


def paused_days(case: Case, moment: datetime) -> timedelta:
    """The whole days for which the applicant was asked, as the Riyadh calendar counts them."""
    if case.paused_at is None:
        return timedelta(0)
    return riyadh(moment).date() - riyadh(case.paused_at).date()
