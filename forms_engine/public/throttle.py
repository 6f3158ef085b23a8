"""Holds off guessing: so many tries in so long, counted in the database across all workers."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from ipaddress import ip_address, ip_network
from math import ceil

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from forms_engine.clock.time import now
from forms_engine.vault.blind import blind

from .models import Rate

SWEPT = 20


@dataclass(frozen=True, kw_only=True)
class Limit:
    """At most `tries` within `window`, counted for the scope `name`."""

    name: str
    tries: int
    window: timedelta


class TooMany(Exception):
    """Raised at the first try over a limit; `seconds` until the next one is free."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"again in {seconds} s")
        self.seconds = seconds


def _digest(limit: Limit, subject: str) -> str:
    return blind(f"throttle.{limit.name}", subject)


def _held(digest: str, moment: datetime) -> Rate:
    """The subject's row, locked until the end of the transaction; made when it is missing."""
    row = Rate(digest=digest, expires_at=moment)
    Rate.objects.bulk_create([row], ignore_conflicts=True)
    return Rate.objects.select_for_update().get(pk=digest)


def hit(limit: Limit, subject: str) -> None:
    """Count one try of `subject`; raises TooMany, and then counts nothing.

    The window slides, so nobody is locked out longer than `limit.window` after the last try.
    """
    moment = now()
    with transaction.atomic():
        sweep(moment)
        row = _held(_digest(limit, subject), moment)
        since = (moment - limit.window).timestamp()
        recent = [at for at in row.tries if at > since]
        if len(recent) >= limit.tries:
            raise TooMany(max(1, ceil(recent[-limit.tries] - since)))
        row.tries = [*recent, moment.timestamp()]
        row.expires_at = moment + limit.window
        row.save(update_fields=["tries", "expires_at"])


def forgive(limit: Limit, subject: str) -> None:
    """Forget the tries of a subject that has proved itself."""
    Rate.objects.filter(pk=_digest(limit, subject)).delete()


def give_back(limit: Limit, subject: str) -> None:
    """Uncount the latest try of a subject: it was no slip. Earlier tries stay counted."""
    with transaction.atomic():
        row = Rate.objects.select_for_update().filter(pk=_digest(limit, subject)).first()
        if row is not None:
            row.tries = row.tries[:-1]
            row.save(update_fields=["tries"])


def sweep(moment: datetime) -> None:
    """Drop a few rows that no longer count, so that the table never grows for long."""
    old = Rate.objects.filter(expires_at__lt=moment).values_list("pk", flat=True)[:SWEPT]
    Rate.objects.filter(pk__in=list(old)).delete()


def address_of(request: HttpRequest) -> str:
    """The visitor's address as the server saw it; forwarded headers are the proxy's business."""
    return str(request.META.get("REMOTE_ADDR", ""))


def network_of(address: str) -> str:
    """The neighbourhood of an address: /24 for IPv4, /48 for IPv6; "" for none."""
    try:
        known = ip_address(address)
    except ValueError:
        return ""
    return str(ip_network((known, 24 if known.version == 4 else 48), strict=False))


def too_many(request: HttpRequest, refusal: TooMany, what: str = "track") -> HttpResponse:
    """The page that asks for patience: 429 with Retry-After, and other ways to reach us.

    `what` was tried: "track", "resume" or "call"; each has another way of its own.
    """
    context = {"minutes": ceil(refusal.seconds / 60), "what": what}
    response = render(request, "public/too_many.html", context, status=429)
    response["Retry-After"] = str(refusal.seconds)
    response["Cache-Control"] = "no-store"
    return response
