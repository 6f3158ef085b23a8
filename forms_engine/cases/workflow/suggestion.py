"""How a suggestion is weighed and answered (policy L29)."""

from django.utils.translation import gettext_lazy as _

from forms_engine.staff.enums import Role

from ..enums import State
from . import facts, words
from .moves import Move
from .shared import step_back, withdraw

WEIGHERS = frozenset({Role.RECEPTION, Role.QUALITY})


def _answer(action: str, target: State, label: words.Words) -> Move:
    """Either way the person is told what becomes of it."""
    return Move(
        action=action,
        label=label,
        sources=(State.CONSIDERED,),
        target=target,
        clause="L29",
        roles=WEIGHERS,
        needs=(facts.SUGGESTION_ANSWER,),
        message="suggestion_answered",
    )


MOVES = (
    Move(
        action="consider",
        label=_("Consider the suggestion"),
        sources=(State.RECEIVED,),
        target=State.CONSIDERED,
        clause="L29",
        roles=WEIGHERS,
    ),
    _answer("take_up", State.DONE, _("Take it up and answer")),
    _answer("decline", State.DECLINED, _("Decline it and answer")),
    Move(
        action="close",
        label=words.CLOSE,
        sources=(State.DONE, State.DECLINED),
        target=State.CLOSED,
        clause="L27",
        roles=WEIGHERS,
    ),
    step_back(State.CONSIDERED, State.RECEIVED, WEIGHERS),
    step_back(State.DONE, State.CONSIDERED, WEIGHERS),
    step_back(State.DECLINED, State.CONSIDERED, WEIGHERS),
    withdraw((State.RECEIVED, State.CONSIDERED), WEIGHERS),
)
