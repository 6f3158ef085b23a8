"""What a mail or message service reports hours later: a message of ours came back."""

from typing import Annotated, Literal
from uuid import UUID

from django.http import HttpRequest
from django.utils.translation import gettext as _
from ninja import Router, Schema
from pydantic import Field

from forms_engine.api.problems import Problem
from forms_engine.api.refusals import busy
from forms_engine.api.schemas import ProblemOut, Strict
from forms_engine.api.signed import Signed
from forms_engine.messages.enums import UNSENT
from forms_engine.messages.errors import NotSent
from forms_engine.messages.models import Message
from forms_engine.messages.returned import came_back
from forms_engine.vault.errors import KeyDestroyed

router = Router(tags=["messages"])
OURS = r"^<?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(@[^<>@\s]{1,253})?>?$"


class BounceIn(Strict):
    """`message` is the Message-ID or the bare id; `lasting` false may pass and changes nothing."""

    message: Annotated[str, Field(pattern=OURS, max_length=300)]
    lasting: bool = True


class BounceOut(Schema):
    """`marked`: the address is left from now on. `known`: it was reported before, or erased."""

    result: Literal["marked", "known", "ignored"]


@router.post(
    "/bounces",
    response={200: BounceOut, 401: ProblemOut, 404: ProblemOut, 422: ProblemOut},
    auth=Signed(),
    summary="Report that a message came back",
    operation_id="report_bounce",
)
def report_bounce(request: HttpRequest, body: BounceIn) -> BounceOut:
    """Mark the address and send the message by another way; the same report twice is one."""
    message = _message(body.message)
    if not body.lasting:
        return BounceOut(result="ignored")
    if message.state in UNSENT:
        raise busy()  # the report was faster than our own note that it left
    try:
        came_back(message, by=None)
    except (NotSent, KeyDestroyed):
        return BounceOut(result="known")
    return BounceOut(result="marked")


def _message(named: str) -> Message:
    key = UUID(named.strip("<>").partition("@")[0])
    found = Message.objects.select_related("key").filter(pk=key).first()
    if found is None:
        raise Problem(404, "unknown-message", _("We have sent no message with this id."))
    return found
