"""What this room does when an outbox row of its kinds is due; each run commits with its row."""

from uuid import UUID

from forms_engine.cases.services.otherwise import register_stream
from forms_engine.outbox.handlers import Payload, handler

from .services.blend import blend
from .services.invite import BLEND, REMIND, invite
from .services.remind import remind
from .services.rerouting import STREAM, case_of

register_stream(STREAM, case_of)


@handler("evaluation.due")
def invite_to_evaluate(payload: Payload, /) -> None:
    """`{case}`: ask the person of the case, unless asked before."""
    invite(UUID(str(payload["case"])))


@handler(REMIND)
def remind_to_evaluate(payload: Payload, /) -> None:
    """`{invitation}`: remind once, unless answered or closed."""
    remind(UUID(str(payload["invitation"])))


@handler(BLEND)
def blend_answers(payload: Payload, /) -> None:
    """`{}`: the invitations that end on a day are closed; leave no order behind."""
    blend()
