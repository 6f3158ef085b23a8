"""Queues a survey message under a stream of its own: no case screen shows the link."""

from forms_engine.cases.models import Case
from forms_engine.messages.services import queue_message
from forms_engine.surveys.recipients import Recipient, link_to


def send(
    template: str, token: str, *, case: Case, recipient: Recipient, about: str, dedupe: str
) -> None:
    """Queue `template` with the link of `token` in the caller's transaction, once per `dedupe`."""
    queue_message(
        template=template,
        language=recipient.language,
        address=recipient.address,
        context={"reference": case.reference, "link": link_to(token, recipient.language)},
        about=about,
        dedupe=dedupe,
    )
