"""WhatsApp through an HTTP service that speaks as Meta's Cloud API does; see docs/whatsapp.md."""

import json
from http import HTTPStatus
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from django.conf import settings

from forms_engine.messages.errors import AddressRefused, ChannelError
from forms_engine.messages.types import Outgoing

SECONDS = 15
LARGEST_ANSWER = 64 * 1024
NO_SUCH_NUMBER = frozenset({131026, 131030})  # the number has no WhatsApp, or may not be written to


def has_text(template: str) -> bool:
    """Whether the service keeps an approved text for this event."""
    return template in settings.RAKEEN_WHATSAPP["templates"]


def _body(outgoing: Outgoing) -> dict[str, object]:
    """The approved text by its id, with our values by their names; never a text of our own."""
    parameters = [
        {"type": "text", "parameter_name": name, "text": value}
        for name, value in sorted(outgoing.values.items())
    ]
    return {
        "messaging_product": "whatsapp",
        "to": outgoing.to.removeprefix("+"),
        "type": "template",
        "biz_opaque_callback_data": str(outgoing.id),
        "template": {
            "name": settings.RAKEEN_WHATSAPP["templates"][outgoing.template],
            "language": {"code": outgoing.language},
            "components": [{"type": "body", "parameters": parameters}],
        },
    }


def _refusal(error: HTTPError) -> ChannelError:
    """Told by the number of the error alone: the service's words may name a person."""
    try:
        code = int(json.loads(error.read(LARGEST_ANSWER))["error"]["code"])
    except (ValueError, KeyError, TypeError, OSError):
        code = 0
    if code in NO_SUCH_NUMBER:
        return AddressRefused("whatsapp: no such number")
    return ChannelError(f"whatsapp: {error.code} ({code})")


class WhatsApp:
    """One call for each message; a repeat after a crash reaches the person twice at worst."""

    repeatable = False

    def send(self, outgoing: Outgoing) -> None:
        """Hand the message to the service; raises ChannelError, or AddressRefused."""
        if not has_text(outgoing.template):
            raise ChannelError(f"whatsapp: no approved text for {outgoing.template}")
        request = Request(  # noqa: S310 - the address is the operator's own
            settings.RAKEEN_WHATSAPP["url"],
            data=json.dumps(_body(outgoing), ensure_ascii=False).encode(),
            headers={
                "Authorization": f"Bearer {settings.RAKEEN_WHATSAPP['token']}",
                "Content-Type": "application/json",
            },
            method="POST",
        )
        try:
            with urlopen(request, timeout=SECONDS) as answer:  # noqa: S310
                if answer.status >= HTTPStatus.MULTIPLE_CHOICES:
                    raise ChannelError(f"whatsapp: {answer.status}")
        except HTTPError as error:
            raise _refusal(error) from None
        except OSError as error:
            raise ChannelError(f"whatsapp: {type(error).__name__}") from None
