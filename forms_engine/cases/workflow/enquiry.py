"""How an enquiry is answered (policy L19, L48)."""

from django.utils.translation import gettext_lazy as _

from forms_engine.staff.enums import Role

from ..enums import State
from . import facts, words
from .moves import Move

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
    Move(
        action="step_back",
        label=words.BACK,
        sources=(State.ANSWERED,),
        target=State.RECEIVED,
        clause="L9",
        roles=ANSWERERS,
        needs=(facts.REASON,),
        danger=True,
    ),
    Move(
        action="withdraw",
        label=words.WITHDRAW,
        sources=(State.RECEIVED,),
        target=State.WITHDRAWN,
        clause="L48",
        roles=ANSWERERS,
        applicant=True,
        needs=(facts.WITHDRAWAL,),
        message="withdrawn",
        danger=True,
    ),
)
