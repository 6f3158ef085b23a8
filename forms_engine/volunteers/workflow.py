"""How a volunteer's application is reviewed (policy L38): a table of its own."""

from django.utils.translation import gettext_lazy as _

from forms_engine.cases.enums import State
from forms_engine.cases.workflow import facts, words
from forms_engine.cases.workflow.guards import left_letter, not_promised_before_floor
from forms_engine.cases.workflow.moves import HOUSE, Move
from forms_engine.cases.workflow.shared import step_back, withdraw
from forms_engine.staff.enums import Role

from .guards import checks_stand

COORDINATION = frozenset({Role.VOLUNTEER_COORDINATOR})


MOVES = (
    Move(
        action="start_review",
        label=_("Start the review"),
        sources=(State.RECEIVED,),
        target=State.UNDER_REVIEW,
        clause="L38",
        roles=COORDINATION,
    ),
    Move(
        action="ask_applicant",
        label=words.ASK,
        sources=(State.UNDER_REVIEW,),
        target=State.WAITING,
        clause="L49",
        roles=COORDINATION,
        needs=(facts.QUESTION,),
        message="question",
    ),
    Move(
        action="answer",
        label=words.ANSWER,
        sources=(State.WAITING,),
        target=State.UNDER_REVIEW,
        clause="L49",
        roles=COORDINATION,
        applicant=True,
        needs=(facts.ANSWER,),
        returns=True,
    ),
    Move(
        action="accept",
        label=_("Accept as a volunteer"),
        sources=(State.UNDER_REVIEW,),
        target=State.ACTIVE,
        clause="L38",
        roles=COORDINATION,
        message="volunteer_accepted",
        guard=checks_stand,
    ),
    Move(
        action="refuse",
        label=_("Refuse"),
        sources=(State.UNDER_REVIEW,),
        target=State.REFUSED,
        clause="L38",
        roles=COORDINATION,
        needs=(facts.TOLD_REASON,),
        message="volunteer_refused",
    ),
    Move(
        action="close",
        label=words.CLOSE,
        sources=(State.REFUSED,),
        target=State.CLOSED,
        clause="L38",
        roles=COORDINATION,
    ),
    withdraw(
        (State.RECEIVED, State.UNDER_REVIEW, State.WAITING, State.ACTIVE),
        COORDINATION,
        clause="L38",
        chooses=left_letter,
    ),
    Move(
        action="change_date",
        label=words.CHANGE_DATE,
        sources=(State.RECEIVED, State.UNDER_REVIEW, State.WAITING),
        target=None,
        clause="L52",
        roles=COORDINATION,
        needs=(facts.NEW_DATE, facts.TOLD_REASON),
        message="date_changed",
        guard=not_promised_before_floor,
    ),
    Move(
        action="put_off",
        label=words.PUT_OFF,
        sources=(State.RECEIVED, State.UNDER_REVIEW),
        target=None,
        clause="L52",
        warrant=HOUSE,
    ),
    Move(
        action="give_back",
        label=words.GIVE_BACK,
        sources=(State.WAITING,),
        target=State.UNDER_REVIEW,
        clause="L49",
        returns=True,
        warrant=HOUSE,
    ),
    step_back(State.UNDER_REVIEW, State.RECEIVED, COORDINATION),
    step_back(State.WAITING, State.UNDER_REVIEW, COORDINATION, returns=True),
)
