"""Makes a volunteer's profile from the application, and changes what the volunteer decides."""

from collections.abc import Iterable

from django.db import transaction

from forms_engine.audit.services import record
from forms_engine.cases.models import Case
from forms_engine.cases.sealed import open_answers, seal_facts
from forms_engine.clock.time import now
from forms_engine.forms.questions.site import Site
from forms_engine.staff.models import User

from ..answers import charter_signed, codes, guardian_agreed, is_minor
from ..charter import charter_of
from ..enums import Checked, How
from ..models import Check, Profile, Trait

WORDS = "check"
PLACES = [option.code for option in Site.options]


def make_profile(case: Case) -> Profile:
    """The profile of this application, made once; a second call only reads it."""
    if held := Profile.objects.filter(case=case).first():
        held.case = case
        return held
    answers = open_answers(case)
    facts = {"minor": is_minor(answers), "guardian_consents": guardian_agreed(answers)}
    with transaction.atomic():
        profile, made = Profile.objects.get_or_create(
            case=case, defaults={**facts, "made_at": now()}
        )
        if made:
            traits = [Trait(profile=profile, sort=sort, code=code) for sort, code in codes(answers)]
            Trait.objects.bulk_create(traits, ignore_conflicts=True)
            if charter_signed(answers):
                _keep_charter(profile)
    return profile


def _keep_charter(profile: Profile) -> None:
    """What was signed in the application counts as signed, in the words that were shown."""
    case, signed = profile.case, charter_of(profile.case)
    if signed is None or case.submission is None:
        return
    said = {"text": signed.text, "how": How.ONLINE.value}
    Check.objects.create(
        profile=profile,
        kind=Checked.CHARTER,
        at=case.submission.declared_at,
        version=signed.version,
        words=seal_facts(case, said, label=WORDS),
    )


def set_places(profile: Profile, chosen: Iterable[str], *, by: User | None = None) -> None:
    """Where the volunteer serves; nothing chosen means anywhere. Unknown codes are ignored."""
    kept = [code for code in PLACES if code in set(chosen)]
    with transaction.atomic():
        profile.traits.filter(sort=Trait.Sort.PLACE).delete()
        rows = [Trait(profile=profile, sort=Trait.Sort.PLACE, code=code) for code in kept]
        Trait.objects.bulk_create(rows)
        record(profile.case.stream, "volunteer.places", by=by, facts={"places": list(kept)})


def pause(profile: Profile, *, paused: bool) -> None:
    """Stop being asked for a while, or go on; places that are held stay."""
    with transaction.atomic():
        held = Profile.objects.filter(pk=profile.pk, paused_at__isnull=paused)
        if held.update(paused_at=now() if paused else None):
            action = "volunteer.paused" if paused else "volunteer.resumed"
            record(profile.case.stream, action, by=None)
    profile.refresh_from_db(fields=["paused_at"])


def count_ages_anew() -> int:
    """Whoever has turned eighteen is no minor any more; how many they are."""
    young = Profile.objects.filter(minor=True, case__key__destroyed_at=None)
    young = young.select_related("case__submission__key")
    grown = [one.pk for one in young if not is_minor(open_answers(one.case))]
    return Profile.objects.filter(pk__in=grown).update(minor=False)
