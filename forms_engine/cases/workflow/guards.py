"""Refusals that depend on the case itself, not only on its state."""

from forms_engine.clock.time import today

from ..exceptions import EarlyDecision, MissingFact
from ..models import Case
from .moves import Facts, Guard

_data_checks: list[Guard] = []


def check_data_with(guard: Guard) -> None:
    """Let a higher room refuse that data is confirmed; it does so once, when its app is ready."""
    _data_checks[:] = [guard]


def data_is_checked(case: Case, facts: Facts) -> None:
    """Data is confirmed only once nothing is missing (policy L49)."""
    for guard in _data_checks:
        guard(case, facts)


def is_early(case: Case) -> bool:
    """True while the floor that the applicant was shown (policy L52) has not passed."""
    return today() < case.floor_date


def is_urgent(case: Case) -> bool:
    """True once the case has the urgent mark, which is given once."""
    return case.urgent


def is_final(case: Case) -> bool:
    """True for a refusal that nobody may ask to reconsider: heard again already, or too late."""
    return case.reconsider_until is None or today() > case.reconsider_until


def may_be_reconsidered(case: Case) -> bool:
    """True while the applicant may still ask for the refusal to be reconsidered."""
    return not is_final(case)


def waits_for_conditions(case: Case) -> bool:
    """True while a condition of the acceptance is not seen fulfilled."""
    return case.conditions.filter(met_at=None).exists()


def has_no_delivery(case: Case) -> bool:
    """True while no delivery stands recorded."""
    return not case.deliveries.filter(taken_back_at=None).exists()


def accepted_letter(case: Case, facts: Facts) -> str:
    """Conditions are told in a letter of their own."""
    return "accepted_if" if facts.get("conditions") else "accepted"


def refused_letter(case: Case, facts: Facts) -> str:
    """The first refusal says until when it can be reconsidered; the second is final."""
    return "refused" if case.hearing == 1 else "refused_final"


def left_letter(case: Case, facts: Facts) -> str:
    """A volunteer who was accepted stops; whoever only applied withdraws the application."""
    return "volunteer_stopped" if case.decided_at else "volunteer_withdrawn"


def not_before_floor(case: Case, facts: Facts) -> None:
    """An early decision needs the urgent mark and its own recorded reason."""
    if is_early(case) and not (case.urgent and facts.get("early_reason")):
        raise EarlyDecision("an early decision needs the urgent mark and a reason")


def not_promised_before_floor(case: Case, facts: Facts) -> None:
    """The promise may not undercut the floor that the applicant was shown, unless urgent."""
    if facts["date"] < case.floor_date.isoformat() and not case.urgent:
        raise MissingFact("date")
