"""Addresses that do not work: marked, asked about, and cleared; nobody can read them here."""

from datetime import timedelta

from forms_engine.clock.time import now
from forms_engine.vault.blind import blind

from .enums import Channel, Why
from .models import Bounce
from .types import Address

LIVES = timedelta(days=365)


def digest(address: Address) -> str:
    """The keyed hash of an address; a number that gets no text messages may have WhatsApp."""
    plain = address.to.strip().casefold()
    return blind("message.address", f"{Channel(address.channel).value}:{plain}")


def mark(address: Address, why: Why) -> None:
    """From now on nothing is sent there; what waits goes another way."""
    marked = {"why": why, "at": now()}
    Bounce.objects.update_or_create(digest=digest(address), defaults=marked)


def clear(address: Address) -> bool:
    """The address works again; False if it was not marked."""
    return bool(Bounce.objects.filter(digest=digest(address)).delete()[0])


def bounces(address: Address) -> bool:
    """Whether nothing is sent there."""
    return Bounce.objects.filter(digest=digest(address)).exists()


def forget_old() -> None:
    """After a year an address is tried again: its hash is not kept for ever."""
    Bounce.objects.filter(at__lt=now() - LIVES).delete()


def among(addresses: list[Address]) -> dict[Address, Bounce]:
    """Those of `addresses` that do not work; one query."""
    by_digest = {digest(address): address for address in addresses if address.to}
    found = Bounce.objects.filter(digest__in=by_digest)
    return {by_digest[row.digest]: row for row in found}
