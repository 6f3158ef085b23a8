"""Addresses of a case that do not work: marked by staff or by a report, and cleared again."""

from django.db import transaction

from forms_engine.audit.services import record
from forms_engine.messages.bounces import among, clear, mark
from forms_engine.messages.enums import Why
from forms_engine.messages.models import Bounce
from forms_engine.messages.types import Address
from forms_engine.staff.models import User

from ..behalf import addressee
from ..exceptions import ForbiddenMove, MissingFact
from ..models import Case
from ..permissions import may_correspond
from .tell import EVERYWHERE, ways


def broken(case: Case) -> dict[Address, Bounce]:
    """The person's ways that do not work."""
    return among(ways(addressee(case), EVERYWHERE))


def report(case: Case, channel: str, *, by: User) -> None:
    """Nothing goes there any more: the next message takes the other way."""
    address = _way(case, channel, by)
    with transaction.atomic():
        mark(address, Why.STAFF)
        record(case.stream, "contact.bounced", by=by, facts={"channel": channel})


def restore(case: Case, channel: str, *, by: User) -> None:
    """The address works again."""
    address = _way(case, channel, by)
    with transaction.atomic():
        if clear(address):
            record(case.stream, "contact.works", by=by, facts={"channel": channel})


def _way(case: Case, channel: str, by: User) -> Address:
    """The person's address of this channel; raises ForbiddenMove or MissingFact."""
    if not may_correspond(by, case):
        raise ForbiddenMove("not allowed: contact")
    own = {way.channel: way for way in ways(addressee(case), EVERYWHERE)}
    if channel not in own:
        raise MissingFact("channel")
    return own[channel]
