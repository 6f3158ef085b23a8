"""How an enquiry is answered (policy L19, L48)."""

from django.utils.translation import gettext_lazy as _

from forms_engine.staff.enums import Role

from ..enums import State
from . import facts, words
from .moves import Move
from .shared import step_back, withdraw

ANSWERERS = frozenset({Role.RECEPTION, Role.RESEARCHER})

MOVES = (
    Move(
        action="answer_enquiry",
        label=_("Answer the enquiry"),
        sources=(State.RECEIVED,),
        target=State.ANSWERED,
        clause="L48",
        roles=ANSWERERS,
        needs=(facts.ENQUIRY_ANSWER,),
        message="enquiry_answered",
    ),
    Move(
        action="close",
        label=words.CLOSE,
        sources=(State.ANSWERED,),
        target=State.CLOSED,
        clause="L27",
        roles=ANSWERERS,
    ),
    step_back(State.ANSWERED, State.RECEIVED, ANSWERERS),
    withdraw((State.RECEIVED,), ANSWERERS),
)
