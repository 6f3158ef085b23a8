"""How a suggestion is weighed and answered (policy L29)."""

from django.utils.translation import gettext_lazy as _

from forms_engine.staff.enums import Role

from ..enums import State
from . import facts, words
from .moves import Move

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


def _back(source: State, target: State) -> Move:
    """One step back, for a reason."""
    return Move(
        action="step_back",
        label=words.BACK,
        sources=(source,),
        target=target,
        clause="L9",
        roles=WEIGHERS,
        needs=(facts.REASON,),
        danger=True,
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
    _back(State.CONSIDERED, State.RECEIVED),
    _back(State.DONE, State.CONSIDERED),
    _back(State.DECLINED, State.CONSIDERED),
    Move(
        action="withdraw",
        label=words.WITHDRAW,
        sources=(State.RECEIVED, State.CONSIDERED),
        target=State.WITHDRAWN,
        clause="L48",
        roles=WEIGHERS,
        applicant=True,
        needs=(facts.WITHDRAWAL,),
        message="withdrawn",
        danger=True,
    ),
)
