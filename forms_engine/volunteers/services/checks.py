"""Records what was checked of a volunteer, and says what is still missing."""

from collections.abc import Mapping
from datetime import date

from django.db import transaction

from forms_engine.audit.services import record
from forms_engine.cases.sealed import open_facts, seal_facts
from forms_engine.clock.time import now, today
from forms_engine.staff.models import User

from ..charter import charter
from ..enums import Checked, How
from ..models import Check, Profile, Trait
from .profiles import WORDS

ALWAYS = (
    Checked.IDENTITY,
    Checked.INTERVIEW,
    Checked.REFERENCES,
    Checked.TRAINING,
    Checked.CHARTER,
)
FIRST_AID = "first_aid"


def needed(profile: Profile) -> list[Checked]:
    """What must stand for this volunteer: health for first aid, a guardian under eighteen."""
    first_aid = profile.traits.filter(sort=Trait.Sort.SKILL, code=FIRST_AID).exists()
    health = [Checked.HEALTH] if first_aid else []
    return [*ALWAYS, *health, *([Checked.GUARDIAN] if profile.minor else [])]


def standing(profile: Profile, *, on: date | None = None) -> dict[str, Check]:
    """The checks that hold on that day, by kind; a charter only in its newest version."""
    day, newest = on or today(), charter()
    return {
        check.kind: check
        for check in profile.checks.filter(dropped_at=None)
        if (check.valid_until is None or check.valid_until >= day)
        and not (check.kind == Checked.CHARTER and newest and check.version != newest.version)
    }


def missing(profile: Profile, *, on: date | None = None) -> list[Checked]:
    """What does not hold on that day (today unless told), in the order of the list."""
    held = standing(profile, on=on)
    return [kind for kind in needed(profile) if kind not in held]


def record_check(
    profile: Profile,
    kind: Checked,
    *,
    by: User | None,
    said: Mapping[str, str] | None = None,
    valid_until: date | None = None,
    at: date | None = None,
) -> Check:
    """Record a check in place of an earlier one of its kind; what was `said` is sealed.

    A charter keeps its text and version as they are now; `at` is the day of a guardian's consent.
    """
    words = {name: value for name, value in (said or {}).items() if value}
    signed = charter() if kind == Checked.CHARTER else None
    if signed is not None:
        words |= {"text": signed.text}
    words |= {"day": at.isoformat()} if at else {}
    with transaction.atomic():
        Profile.objects.select_for_update().get(pk=profile.pk)
        _drop(profile, kind)
        made = Check.objects.create(
            profile=profile,
            kind=kind,
            at=now(),
            by=by,
            valid_until=valid_until,
            version=signed.version if signed else "",
            words=seal_facts(profile.case, words, label=WORDS) if words else None,
        )
        record(profile.case.stream, "check.recorded", by=by, facts={"check": kind.value})
    return made


def sign_charter(profile: Profile) -> Check:
    """The volunteer signs the charter as it stands now."""
    return record_check(profile, Checked.CHARTER, by=None, said={"how": How.ONLINE.value})


def drop_check(profile: Profile, kind: Checked, *, by: User) -> None:
    """Take a check back, such as a guardian's consent that was withdrawn."""
    with transaction.atomic():
        if _drop(profile, kind):
            record(profile.case.stream, "check.dropped", by=by, facts={"check": kind.value})


def _drop(profile: Profile, kind: Checked) -> bool:
    held = profile.checks.select_for_update().filter(kind=kind, dropped_at=None)
    return bool(held.update(dropped_at=now()))


def said_of(check: Check, profile: Profile) -> dict[str, str]:
    """What was said with a check: who agreed, how, on which day, a note, a charter's text."""
    return open_facts(profile.case, check.words, label=WORDS)
