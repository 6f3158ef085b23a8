"""How a help request is handled: the policy's lines 48 to 54, as a table."""

from django.utils.translation import gettext_lazy as _

from forms_engine.staff.enums import Role

from ..enums import State
from . import facts, words
from .guards import (
    accepted_letter,
    data_is_checked,
    has_no_delivery,
    is_final,
    is_urgent,
    may_be_reconsidered,
    not_before_floor,
    not_promised_before_floor,
    refused_letter,
    waits_for_conditions,
)
from .moves import HOUSE, Choice, Condition, Fact, Move
from .shared import step_back, withdraw

RECEPTION = frozenset({Role.RECEPTION})
CHECKERS = frozenset({Role.VERIFICATION})
DESK = RECEPTION | CHECKERS
RESEARCH = frozenset({Role.RESEARCHER})
COMMITTEE = frozenset({Role.COMMITTEE})
DELIVERERS = frozenset({Role.RECEPTION, Role.VOLUNTEER_COORDINATOR})
BEFORE_DECISION = (
    State.RECEIVED,
    State.VERIFYING,
    State.WAITING,
    State.RESEARCH,
    State.COMMITTEE,
)
UNANSWERED = tuple(state for state in BEFORE_DECISION if state != State.WAITING)
BEFORE_DELIVERY = (*BEFORE_DECISION, State.ACCEPTED, State.REGISTERED)


def _ask(source: State, roles: frozenset[Role]) -> Move:
    """Ask the applicant; the clock pauses until the answer."""
    return Move(
        action="ask_applicant",
        label=words.ASK,
        sources=(source,),
        target=State.WAITING,
        clause="L49",
        roles=roles,
        needs=(facts.QUESTION,),
        message="question",
    )


def _answer(target: State) -> Move:
    """The answer leads back to whoever asked."""
    return Move(
        action="answer",
        label=words.ANSWER,
        sources=(State.WAITING,),
        target=target,
        clause="L49",
        roles=DESK | RESEARCH,
        applicant=True,
        needs=(facts.ANSWER,),
        returns=True,
    )


def _give_back(target: State) -> Move:
    """The house ends the waiting; a person decides what follows."""
    return Move(
        action="give_back",
        label=words.GIVE_BACK,
        sources=(State.WAITING,),
        target=target,
        clause="L49",
        returns=True,
        warrant=HOUSE,
    )


def _decide(action: str, target: State, label: words.Words, *facts_: Fact, chooses: Choice) -> Move:
    """A decision exists only as the committee's recorded act."""
    return Move(
        action=action,
        label=label,
        sources=(State.COMMITTEE,),
        target=target,
        clause="L52",
        roles=COMMITTEE,
        needs=(*facts_, facts.TOLD_REASON, facts.EARLY_REASON),
        message=target.value,
        warrant="committee",
        guard=not_before_floor,
        chooses=chooses,
    )


def _close(source: State, *, unless: Condition | None = None) -> Move:
    """The end; a refusal is closed only when nobody may ask to reconsider it any more."""
    return Move(
        action="close",
        label=words.CLOSE,
        sources=(source,),
        target=State.CLOSED,
        clause="L27",
        roles=RECEPTION,
        message="closed",
        unless=unless,
    )


FORWARD = (
    Move(
        action="start_verification",
        label=_("Start checking the data"),
        sources=(State.RECEIVED,),
        target=State.VERIFYING,
        clause="L49",
        roles=DESK,
    ),
    _ask(State.VERIFYING, CHECKERS),
    _ask(State.RESEARCH, RESEARCH),
    _answer(State.VERIFYING),
    _answer(State.RESEARCH),
    Move(
        action="confirm_data",
        label=_("Confirm the data and refer to social research"),
        sources=(State.VERIFYING,),
        target=State.RESEARCH,
        clause="L50",
        roles=CHECKERS,
        guard=data_is_checked,
    ),
    Move(
        action="report_research",
        label=_("Report and send to the committee"),
        sources=(State.RESEARCH,),
        target=State.COMMITTEE,
        clause="L45",
        roles=RESEARCH,
        needs=(facts.REPORT, facts.RECOMMENDATION),
        warrant="research",
    ),
    _decide(
        "accept",
        State.ACCEPTED,
        _("Accept"),
        facts.ACCEPTING_GROUND,
        facts.CONDITIONS,
        chooses=accepted_letter,
    ),
    _decide("refuse", State.REFUSED, _("Refuse"), facts.REFUSING_GROUND, chooses=refused_letter),
    Move(
        action="reconsider",
        label=_("Reconsider at the applicant's request"),
        sources=(State.REFUSED,),
        target=State.COMMITTEE,
        clause="L9",
        roles=RECEPTION,
        applicant=True,
        needs=(facts.OBJECTION,),
        message="reconsidering",
        unless=is_final,
    ),
    Move(
        action="complete_registration",
        label=_("Complete the registration"),
        sources=(State.ACCEPTED,),
        target=State.REGISTERED,
        clause="L53",
        roles=DESK,
        message="registered",
        unless=waits_for_conditions,
    ),
    Move(
        action="deliver",
        label=_("Record the delivery: nothing is left to deliver"),
        sources=(State.REGISTERED,),
        target=State.DELIVERED,
        clause="L54",
        roles=DELIVERERS,
        needs=facts.DELIVERY,
        message="delivered",
    ),
    Move(
        action="all_delivered",
        label=_("All has been delivered"),
        sources=(State.REGISTERED,),
        target=State.DELIVERED,
        clause="L54",
        roles=DELIVERERS,
        message="delivered",
        unless=has_no_delivery,
    ),
    Move(
        action="deliver_part",
        label=_("Record a part of the delivery"),
        sources=(State.REGISTERED,),
        target=None,
        clause="L54",
        roles=DELIVERERS,
        needs=facts.DELIVERY,
    ),
    _close(State.DELIVERED),
    _close(State.REFUSED, unless=may_be_reconsidered),
)

ASIDE = (
    withdraw(BEFORE_DELIVERY, RECEPTION),
    Move(
        action="mark_urgent",
        label=_("Mark as urgent"),
        sources=BEFORE_DECISION,
        target=None,
        clause="L52",
        roles=DESK | RESEARCH,
        needs=(facts.REASON,),
        unless=is_urgent,
    ),
    Move(
        action="change_date",
        label=words.CHANGE_DATE,
        sources=BEFORE_DECISION,
        target=None,
        clause="L52",
        roles=DESK | RESEARCH,
        needs=(facts.NEW_DATE, facts.TOLD_REASON),
        message="date_changed",
        guard=not_promised_before_floor,
    ),
    Move(
        action="undo_delivery",
        label=_("Take back the latest record of a delivery"),
        sources=(State.REGISTERED,),
        target=None,
        clause="L9",
        roles=DELIVERERS,
        needs=(facts.REASON,),
        danger=True,
        unless=has_no_delivery,
    ),
    Move(
        action="put_off",
        label=words.PUT_OFF,
        sources=UNANSWERED,
        target=None,
        clause="L52",
        warrant=HOUSE,
    ),
    _give_back(State.VERIFYING),
    _give_back(State.RESEARCH),
    step_back(State.VERIFYING, State.RECEIVED, DESK),
    step_back(State.WAITING, State.VERIFYING, CHECKERS, returns=True),
    step_back(State.WAITING, State.RESEARCH, RESEARCH, returns=True),
    step_back(State.RESEARCH, State.VERIFYING, RESEARCH),
    step_back(State.COMMITTEE, State.RESEARCH, COMMITTEE | RESEARCH),
    step_back(State.REGISTERED, State.ACCEPTED, DELIVERERS | CHECKERS),
    step_back(State.DELIVERED, State.REGISTERED, RECEPTION),
)

MOVES = FORWARD + ASIDE
