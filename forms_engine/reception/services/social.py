"""Registers that somebody wrote to us on social media."""

from dataclasses import asdict, dataclass

from forms_engine.audit.services import record
from forms_engine.clock.time import now
from forms_engine.staff.models import User
from forms_engine.vault.types import JSON

from ..models import SocialContact
from ..sealed import SOCIAL, close_facts
from .once import once
from .opening import Whose


@dataclass(frozen=True, kw_only=True)
class Written:
    """The name under which they wrote, where it stands, and what they asked."""

    handle: str
    link: str
    asked: str


def register_social(
    whose: Whose, platform: str, written: Written, *, by: User, key: str = ""
) -> SocialContact:
    """Keep the contact on its case."""
    with once(whose, key=key, by=by) as case:
        contact = SocialContact.objects.create(
            case=case,
            platform=platform,
            sealed=close_facts(case, asdict(written), label=SOCIAL),
            by=by,
            at=now(),
        )
        facts: dict[str, JSON] = {"contact": contact.pk, "platform": platform}
        record(case.stream, "social", by=by, facts=facts)
    return contact
