"""A message came back from an address that does not work: it goes by another way of the person."""

from collections.abc import Callable
from uuid import UUID

from forms_engine.messages.bounces import among
from forms_engine.messages.envelope import open_envelope
from forms_engine.messages.models import Message
from forms_engine.messages.services import send_otherwise
from forms_engine.vault.errors import KeyDestroyed

from ..behalf import addressee
from ..models import Case
from .tell import is_withheld, ways

Finder = Callable[[str], Case | None]


def reroute(message_id: str) -> Message | None:
    """The message by the first other way that works; None where the person has none."""
    message = Message.objects.select_related("key").filter(pk=message_id).first()
    case = _case_of(message.about) if message else None
    if message is None or case is None:
        return None
    try:
        applicant, tried = addressee(case), open_envelope(message).to
    except KeyDestroyed:
        return None
    if is_withheld(applicant, message.template):
        return None
    own = ways(applicant, message.template)
    if tried not in {way.to for way in own}:
        return None  # a code for another's number goes nowhere else
    left = [way for way in own if way.channel != message.channel]
    broken = among(left)
    sent = (send_otherwise(message, way) for way in left if way not in broken)
    return next((other for other in sent if other), None)


def _case_of(stream: str) -> Case | None:
    """The case that the messages of a stream are about, by whichever room knows the stream."""
    sort, _colon, key = stream.partition(":")
    return _finders[sort](key) if sort in _finders else None


def _own(key: str) -> Case | None:
    return Case.objects.select_related("key").get(pk=UUID(key))


_finders: dict[str, Finder] = {"case": _own}


def register_stream(sort: str, finder: Finder) -> None:
    """Let a higher room say which case its streams "sort:key" are about; None where none is."""
    _finders[sort] = finder
