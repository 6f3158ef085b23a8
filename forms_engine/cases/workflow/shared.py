"""The moves that every kind of case has: one step back, and out at the applicant's wish."""

from forms_engine.staff.enums import Role

from ..enums import State
from . import facts, words
from .moves import Choice, Fit, Move


def step_back(
    source: State,
    target: State,
    roles: frozenset[Role],
    *,
    returns: bool = False,
    fit: Fit | None = None,
) -> Move:
    """One step back, for a reason; messages not yet sent are cancelled."""
    return Move(
        action="step_back",
        label=words.BACK,
        sources=(source,),
        target=target,
        clause="L9",
        roles=roles,
        needs=(facts.REASON,),
        returns=returns,
        danger=True,
        fit=fit,
    )


def withdraw(
    sources: tuple[State, ...],
    roles: frozenset[Role],
    *,
    clause: str = "L48",
    fit: Fit | None = None,
    chooses: Choice | None = None,
) -> Move:
    """The applicant takes it back, or staff do at their wish; what they said is kept."""
    return Move(
        action="withdraw",
        label=words.WITHDRAW,
        sources=sources,
        target=State.WITHDRAWN,
        clause=clause,
        roles=roles,
        applicant=True,
        needs=(facts.WITHDRAWAL,),
        message="withdrawn",
        danger=True,
        fit=fit,
        chooses=chooses,
    )
