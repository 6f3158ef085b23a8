"""Invites volunteers to help with one request: told place, time and language, and nothing else."""

from datetime import datetime

from django.db import transaction
from django.utils import translation

from forms_engine.audit.services import record
from forms_engine.cases.models import Case
from forms_engine.cases.services.tell import tell
from forms_engine.clock.time import now
from forms_engine.staff.models import User
from forms_engine.vault.types import JSON

from ..enums import Answer
from ..exceptions import NotThere, TooYoung
from ..fitting import require_serving
from ..labels import Names
from ..models import Invite, Profile, Trait
from ..times import day_and_time
from .telling import place_in, spoken

INVITED = "volunteer_invited"


def invite(
    case: Case,
    profile: Profile,
    *,
    place: str,
    language: str,
    starts_at: datetime,
    by: User,
) -> Invite:
    """Ask one volunteer, once for each request; raises NotServing, or TooYoung for a minor.

    The volunteer would be alone with a pilgrim, which nobody under eighteen ever is.
    """
    require_serving(profile)
    if profile.minor:
        raise TooYoung
    asked: dict[str, object] = {"place": place, "language": language, "starts_at": starts_at}
    with transaction.atomic():
        made, new = Invite.objects.get_or_create(
            case=case, profile=profile, defaults={**asked, "sent_at": now(), "sent_by": by}
        )
        if new:
            record(case.stream, "volunteer.invited", by=by, facts={"volunteer": profile.pk})
            _tell(made, profile)
    return made


def _tell(made: Invite, profile: Profile) -> None:
    language = spoken(profile, INVITED)
    with translation.override(language):
        asked = Names().words(Trait.Sort.LANGUAGE, [made.language] if made.language else [])
        asked = asked or translation.gettext("any")
    context = {
        "place": place_in(made.place, language),
        "date": day_and_time(made.starts_at, language),
        "spoken": asked,
    }
    tell(profile.case, INVITED, dedupe=f"invite:{made.pk}", context=context)


def answer(made: Invite, said: Answer) -> None:
    """The volunteer's answer, which may change until the time itself; then raises NotThere."""
    with transaction.atomic():
        open_ones = Invite.objects.filter(pk=made.pk, starts_at__gt=now())
        if not open_ones.update(answer=said, answered_at=now()):
            raise NotThere
        facts: dict[str, JSON] = {"volunteer": made.profile_id, "answer": said.value}
        record(made.case.stream, "volunteer.answered", by=None, facts=facts)
    made.refresh_from_db()
