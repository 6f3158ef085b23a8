"""Guards for public POSTs that carry no cookie, and soft traps for programs that fill every box."""

from collections.abc import Callable
from datetime import timedelta
from enum import StrEnum
from functools import wraps
from typing import Concatenate, ParamSpec
from urllib.parse import urlsplit

from django.conf import settings
from django.core import signing
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]

HONEYPOT = "website"
STAMP = "opened"
SHOWN_AGAIN = "again"
_SALT = "public.guards.stamp"
_SHORTEST = timedelta(seconds=1)
_LONGEST = timedelta(days=1)


class Suspicion(StrEnum):
    """Why a sending looks like a program's; a person is asked to press once more, never refused."""

    HONEYPOT = "honeypot"
    TOO_FAST = "too_fast"


def same_origin(request: HttpRequest) -> bool:
    """True where the browser says that our own page sent this (Sec-Fetch-Site, Origin, Referer)."""
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site == "same-origin"
    sender = request.headers.get("Origin") or request.headers.get("Referer", "")
    return _origin(sender) in {f"{request.scheme}://{request.get_host()}", *_trusted()}


def _origin(address: str) -> str:
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return f"{parts.scheme}://{parts.netloc}"


def _trusted() -> list[str]:
    return list(settings.CSRF_TRUSTED_ORIGINS)


def same_origin_required(view: View[P]) -> Callable[..., HttpResponse]:
    """Refuse a cookie-less POST from elsewhere with 403; it stands in for Django's CSRF token."""

    @csrf_exempt
    @wraps(view)
    def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if request.method not in ("GET", "HEAD", "OPTIONS") and not same_origin(request):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return guarded


def stamp() -> str:
    """The signed time of showing a form, for its hidden field named STAMP."""
    return signing.TimestampSigner(salt=_SALT).sign("shown")


def stamp_again() -> str:
    """A stamp for a form that is shown again after a suspicion: it is never too fast."""
    return signing.TimestampSigner(salt=_SALT).sign(SHOWN_AGAIN)


def suspicion(request: HttpRequest) -> Suspicion | None:
    """Judge a sent form by its trap field and its age; a missing or old stamp says nothing."""
    if request.POST.get(HONEYPOT, "").strip():
        return Suspicion.HONEYPOT
    return Suspicion.TOO_FAST if _too_fast(request.POST.get(STAMP, "")) else None


def _too_fast(text: str) -> bool:
    signer = signing.TimestampSigner(salt=_SALT)
    try:
        shown = signer.unsign(text, max_age=_LONGEST)
        signer.unsign(text, max_age=_SHORTEST)
    except signing.BadSignature:
        return False
    return shown != SHOWN_AGAIN
