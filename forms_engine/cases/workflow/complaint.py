"""How a complaint is looked into by somebody who is no part of it (policy L21, L48)."""

from django.utils.translation import gettext_lazy as _

from forms_engine.staff.enums import Role

from ..concerned import is_not_accused, is_unconcerned
from ..enums import State
from . import facts, words
from .moves import Move

LISTENERS = frozenset({Role.RECEPTION, Role.QUALITY})


def _back(source: State, target: State) -> Move:
    """One step back, for a reason."""
    return Move(
        action="step_back",
        label=words.BACK,
        sources=(source,),
        target=target,
        clause="L9",
        roles=LISTENERS,
        needs=(facts.REASON,),
        danger=True,
        fit=is_unconcerned,
    )


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
    _back(State.ACKNOWLEDGED, State.RECEIVED),
    _back(State.LOOKED_INTO, State.ACKNOWLEDGED),
    _back(State.ANSWERED, State.LOOKED_INTO),
    Move(
        action="withdraw",
        label=words.WITHDRAW,
        sources=(State.RECEIVED, State.ACKNOWLEDGED, State.LOOKED_INTO),
        target=State.WITHDRAWN,
        clause="L48",
        roles=LISTENERS,
        applicant=True,
        needs=(facts.WITHDRAWAL,),
        message="withdrawn",
        danger=True,
        fit=is_unconcerned,
    ),
)
