"""Certificates: issued from the hours that stand, revoked when these change, found by code."""

import secrets
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import Count, Max, Min, Sum

from forms_engine.audit.services import record
from forms_engine.clock.time import now, riyadh
from forms_engine.forms.codes import ALPHABET
from forms_engine.forms.normalise import compact

from ..enums import SERVED
from ..exceptions import NoHours
from ..models import Certificate, Place, Profile

GROUPS, SIZE = 3, 4  # 23 ** 12 is about 54 bits: not to be guessed under the rate limit


def new_code() -> str:
    """A random code such as "M7K4-XW9P-34BC"."""
    letters = "".join(secrets.choice(ALPHABET) for _ in range(GROUPS * SIZE))
    return "-".join(letters[at : at + SIZE] for at in range(0, GROUPS * SIZE, SIZE))


def read_code(typed: str) -> str:
    """The code that was typed, however spaced or cased; "" if it cannot be one."""
    letters = compact(typed[:40]).upper()
    if len(letters) != GROUPS * SIZE or not set(letters) <= set(ALPHABET):
        return ""
    return "-".join(letters[at : at + SIZE] for at in range(0, GROUPS * SIZE, SIZE))


@dataclass(frozen=True)
class Totals:
    """The hours that stand: how many minutes in how many shifts, and from when to when."""

    minutes: int
    shifts: int
    first: datetime
    last: datetime


def issue(profile: Profile) -> Certificate:
    """The certificate of all hours so far: the standing one while nothing has changed.

    Raises NoHours.
    """
    with transaction.atomic():
        Profile.objects.select_for_update().get(pk=profile.pk)
        found = totals(profile)
        if found is None:
            raise NoHours
        held = profile.certificates.filter(revoked_at=None).first()
        if held and (held.minutes, held.shifts) == (found.minutes, found.shifts):
            return held
        revoke(profile)
        return _make(profile, found)


def totals(profile: Profile) -> Totals | None:
    """What there is to certify, or None."""
    served = Place.objects.filter(profile=profile, state__in=SERVED, minutes__gt=0)
    found = served.aggregate(
        minutes=Sum("minutes"),
        shifts=Count("pk"),
        first=Min("opportunity__starts_at"),
        last=Max("opportunity__starts_at"),
    )
    return Totals(**found) if found["minutes"] else None


def _make(profile: Profile, found: Totals) -> Certificate:
    made = Certificate.objects.create(
        code=new_code(),
        profile=profile,
        minutes=found.minutes,
        shifts=found.shifts,
        first_day=riyadh(found.first).date(),
        last_day=riyadh(found.last).date(),
        issued_at=now(),
    )
    record(profile.case.stream, "certificate.issued", by=None, facts={"certificate": made.pk})
    return made


def revoke(profile: Profile) -> None:
    """Take back what no longer says the truth; a new one can be had at once."""
    profile.certificates.filter(revoked_at=None).update(revoked_at=now())


def verified(typed: str) -> Certificate | None:
    """The certificate that stands under this code, with whose it is, or None."""
    code = read_code(typed)
    held = Certificate.objects.select_related("profile__case__key")
    return held.filter(code=code, revoked_at=None).first() if code else None
