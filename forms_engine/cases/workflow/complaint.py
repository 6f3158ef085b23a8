"""How a complaint is looked into by somebody who is no part of it (policy L21, L48)."""

from django.utils.translation import gettext_lazy as _

from forms_engine.staff.enums import Role

from ..concerned import is_not_accused, is_unconcerned
from ..enums import State
from . import facts, words
from .moves import Move
from .shared import step_back, withdraw

LISTENERS = frozenset({Role.RECEPTION, Role.QUALITY})


MOVES = (
    Move(
        action="acknowledge",
        label=_("Acknowledge the complaint"),
        sources=(State.RECEIVED,),
        target=State.ACKNOWLEDGED,
        clause="L48",
        roles=LISTENERS,
        message="complaint_acknowledged",
        fit=is_not_accused,
    ),
    Move(
        action="look_into",
        label=_("Look into the complaint"),
        sources=(State.ACKNOWLEDGED,),
        target=State.LOOKED_INTO,
        clause="L21",
        roles=LISTENERS,
        fit=is_unconcerned,
    ),
    Move(
        action="answer_complaint",
        label=_("Answer the complaint"),
        sources=(State.LOOKED_INTO,),
        target=State.ANSWERED,
        clause="L48",
        roles=LISTENERS,
        needs=(facts.COMPLAINT_ANSWER,),
        message="complaint_answered",
        fit=is_unconcerned,
    ),
    Move(
        action="close",
        label=words.CLOSE,
        sources=(State.ANSWERED,),
        target=State.CLOSED,
        clause="L27",
        roles=LISTENERS,
        fit=is_unconcerned,
    ),
    step_back(State.ACKNOWLEDGED, State.RECEIVED, LISTENERS, fit=is_unconcerned),
    step_back(State.LOOKED_INTO, State.ACKNOWLEDGED, LISTENERS, fit=is_unconcerned),
    step_back(State.ANSWERED, State.LOOKED_INTO, LISTENERS, fit=is_unconcerned),
    withdraw(
        (State.RECEIVED, State.ACKNOWLEDGED, State.LOOKED_INTO), LISTENERS, fit=is_unconcerned
    ),
)
