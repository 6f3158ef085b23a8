"""How a person is written to about a case: their channel, their language, or not at all."""

from dataclasses import replace

from django.conf import settings
from django.db import transaction

from forms_engine.audit.services import record
from forms_engine.forms.normalise import strip_invisible
from forms_engine.messages.enums import State
from forms_engine.messages.models import Message
from forms_engine.messages.services import withhold
from forms_engine.messages.templates import NECESSARY
from forms_engine.staff.models import User

from ..behalf import addressee
from ..exceptions import ForbiddenMove, MissingFact
from ..held import held
from ..models import Case
from ..permissions import may_correspond
from ..sealed import Applicant, open_applicant, seal_applicant, seal_facts
from .tell import EVERYWHERE, language_of, ways

REASON_LIMIT = 500
BY_PERSON = "self"  # the person said so on the tracking page, and needs no reason


def channels(case: Case) -> list[str]:
    """The channels by which this person can be reached, the one that is used first."""
    return [way.channel for way in ways(addressee(case), EVERYWHERE)]


def prefer(case: Case, *, channel: str, language: str, by: User | None) -> None:
    """Write by this channel and in this language from now on; raises MissingFact, ForbiddenMove."""
    _permit(case, by)
    if channel not in channels(case):
        raise MissingFact("channel")
    if language not in dict(settings.LANGUAGES):
        raise MissingFact("language")
    facts = {"channel": channel, "language": language}
    # Whoever speaks a language that we do not write keeps it, for those who call them.
    spoken = {"contact_language": language} if language != _language(case) else {}
    with transaction.atomic():
        _keep(case, channel=channel, **spoken)
        record(case.stream, "contact.preferred", by=by, facts=facts | _actor(by))


def _language(case: Case) -> str:
    return language_of(case, addressee(case))


def stop(case: Case, reason: str, *, by: User | None) -> None:
    """No messages but the necessary; what waits is not sent. Raises MissingFact, ForbiddenMove."""
    _permit(case, by)
    words = strip_invisible(reason).strip()
    if not words or len(words) > REASON_LIMIT:
        raise MissingFact("reason")
    with transaction.atomic():
        _keep(case, no_contact=words)
        waiting = Message.objects.filter(about=case.stream, state__in=(State.QUEUED, State.FAILED))
        withhold(waiting.exclude(template__in=NECESSARY))
        sealed = seal_facts(case, {"reason": words}, label="event")
        record(case.stream, "contact.stopped", by=by, facts=_actor(by), sealed=sealed)


def resume(case: Case, *, by: User | None) -> None:
    """Messages go again, from the next one on; raises ForbiddenMove."""
    _permit(case, by)
    with transaction.atomic():
        _keep(case, no_contact="")
        record(case.stream, "contact.resumed", by=by, facts=_actor(by))


def _permit(case: Case, by: User | None) -> None:
    if by is not None and not may_correspond(by, case):
        raise ForbiddenMove("not allowed: contact")


def _actor(by: User | None) -> dict[str, str]:
    return {"actor": "staff" if by else "applicant"}


def _keep(case: Case, **values: str) -> Applicant:
    """The row is held, so that two changes at once are both kept."""
    row = held(case)
    applicant = replace(open_applicant(row), **values)
    row.applicant = case.applicant = seal_applicant(row, applicant)
    row.save(update_fields=["applicant"])
    return applicant
