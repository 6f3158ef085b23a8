"""Makes a volunteer's profile from the application."""

from django.db import transaction

from forms_engine.cases.models import Case
from forms_engine.cases.sealed import open_answers
from forms_engine.clock.time import now

from .answers import codes, guardian_agreed, is_minor
from .models import Profile, Trait


def make_profile(case: Case) -> Profile:
    """The profile of this application, made once; a second call changes nothing."""
    answers = open_answers(case)
    facts = {"minor": is_minor(answers), "guardian_consents": guardian_agreed(answers)}
    with transaction.atomic():
        profile, made = Profile.objects.get_or_create(
            case=case, defaults={**facts, "made_at": now()}
        )
        if made:
            traits = [Trait(profile=profile, sort=sort, code=code) for sort, code in codes(answers)]
            Trait.objects.bulk_create(traits, ignore_conflicts=True)
    return profile
