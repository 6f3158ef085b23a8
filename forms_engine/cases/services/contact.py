"""A person corrects their phone or e-mail: the new one proves itself, the old one is told."""

import secrets
from dataclasses import replace
from datetime import timedelta
from hmac import compare_digest
from typing import NamedTuple, cast
from uuid import uuid4

from django.db import transaction
from django.db.models import F

from forms_engine.audit.services import record
from forms_engine.clock.time import now
from forms_engine.messages.bounces import clear
from forms_engine.messages.enums import Channel
from forms_engine.messages.models import NewContact
from forms_engine.messages.services import queue_message
from forms_engine.messages.types import Address
from forms_engine.vault.blind import blind
from forms_engine.vault.sealing import seal, unseal

from ..behalf import Filler, addressee, open_filler, seal_filler
from ..enums import Lookup
from ..held import held
from ..indexes import index_rows
from ..models import Case, CaseIndex, TrackingPass
from ..sealed import Applicant, open_applicant, seal_applicant
from .tell import address_of, language_of

LIVES = timedelta(minutes=30)
TRIES = 5
DIGITS = 6
LABEL = "contact.new"
FIELDS = {Channel.EMAIL.value: "email", Channel.SMS.value: "phone"}


class WrongCode(Exception):
    """The code is not the one that was sent; `left` tries are left."""

    def __init__(self, left: int) -> None:
        super().__init__("wrong code")
        self.left = left


class NoCode(Exception):
    """No code is awaited: its time is over, or it was tried too often."""


class _People(NamedTuple):
    """The one who needs help, and the one who filled in for them."""

    applicant: Applicant
    filler: Filler | None


def _digest(case: Case, code: str) -> str:
    return blind("contact.code", f"{case.pk}:{code}")


def ask(case: Case, address: Address) -> None:
    """Send a code to the new phone or e-mail; an earlier one counts no more."""
    clear(address)  # whoever names it says that it works; a refusal marks it anew
    code = f"{secrets.randbelow(10**DIGITS):0{DIGITS}d}"
    sealed = seal(case.key, {"channel": address.channel, "to": address.to}, label=LABEL)
    with transaction.atomic():
        NewContact.objects.update_or_create(
            about=case.stream,
            defaults={
                "key": case.key,
                "sealed": sealed,
                "digest": _digest(case, code),
                "tries": 0,
                "at": now(),
                "expires_at": now() + LIVES,
            },
        )
        _send(case, "contact_code", address, {"code": code})
        record(case.stream, "contact.asked", by=None, facts=_facts(address))


def awaited(case: Case) -> Address | None:
    """The new phone or e-mail whose code is awaited."""
    row = _row(case)
    return _address(case, row) if row else None


def _row(case: Case) -> NewContact | None:
    rows = NewContact.objects.filter(about=case.stream, expires_at__gt=now(), tries__lt=TRIES)
    return rows.first()


def _address(case: Case, row: NewContact) -> Address:
    inside = cast(dict[str, str], unseal(case.key, bytes(row.sealed), label=LABEL))
    return Address(inside["channel"], inside["to"])


def confirm(case: Case, code: str) -> Address:
    """Put the new contact in the place of the old; raises WrongCode or NoCode.

    Each try is counted before it is looked at, so that many at once are no more than five.
    """
    rows = NewContact.objects.filter(about=case.stream, expires_at__gt=now(), tries__lt=TRIES)
    if not rows.update(tries=F("tries") + 1):
        raise NoCode
    row = NewContact.objects.get(about=case.stream)
    if not compare_digest(row.digest, _digest(case, code)):
        raise WrongCode(TRIES - row.tries)
    with transaction.atomic():
        if not NewContact.objects.filter(pk=row.pk, digest=row.digest).delete()[0]:
            raise NoCode
        address = _address(case, row)
        _change(case, address)
    return address


def forget_expired() -> None:
    """Delete contacts whose code nobody wrote in time."""
    NewContact.objects.filter(expires_at__lt=now()).delete()


def _change(case: Case, address: Address) -> None:
    case = held(case)
    before, people = address_of(addressee(case)), _people(case)
    told = Address(address.channel, getattr(addressee(case), FIELDS[address.channel]))
    new = _with(people, address)
    case.applicant = seal_applicant(case, new.applicant)
    case.filler = seal_filler(case, new.filler) if new.filler else None
    case.save(update_fields=["applicant", "filler"])
    _index(case, new)
    # Letters that lie at the old address must open nothing any more.
    case.passes.filter(use=TrackingPass.Use.LINK, used_at=None).update(used_at=now())
    for old in {told, before} - {address}:
        if old.to:
            _send(case, "contact_changed", old, {"reference": case.reference})
    record(case.stream, "contact.changed", by=None, facts=_facts(address))


def _people(case: Case) -> _People:
    return _People(open_applicant(case), open_filler(case))


def _with(people: _People, address: Address) -> _People:
    """The contact of whom we write to: the one who filled in, where the other has none."""
    new = {FIELDS[address.channel]: address.to}
    applicant, filler = people
    if filler is not None and not (applicant.phone or applicant.email):
        return _People(applicant, replace(filler, **new))
    return _People(replace(applicant, **new), filler)


def _index(case: Case, people: _People) -> None:
    """The case is found by the new contact and no more by the old; documents stay as they are."""
    case.indexes.exclude(purpose=Lookup.DOCUMENT).delete()
    found = [one for one in people if one is not None]
    CaseIndex.objects.bulk_create(index_rows(case, found, document=""), ignore_conflicts=True)


def _send(case: Case, template: str, address: Address, context: dict[str, str]) -> None:
    queue_message(
        template=template,
        language=language_of(case, addressee(case)),
        address=address,
        context=context,
        about=case.stream,
        dedupe=f"{case.pk}:{template}:{uuid4()}",
    )


def _facts(address: Address) -> dict[str, str]:
    return {"contact": FIELDS[address.channel], "actor": "applicant"}
