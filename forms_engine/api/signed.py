"""Requests of a service that shares a secret with us: signed over their time and body."""

import hashlib
import hmac
import re
from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext as _
from ninja.security import APIKeyHeader

from forms_engine.clock.time import now

from .problems import Problem
from .refusals import unknown

HEADER = "Rakeen-Signature"
TOLERANCE = timedelta(minutes=5)
FORM = re.compile(r"t=(\d{1,12}),v1=([0-9a-f]{64})")


def signature(secret: str, at: int, body: bytes) -> str:
    """The header's value: HMAC-SHA256 over "<unix seconds>.<body>" in hex."""
    made = hmac.new(secret.encode(), f"{at}.".encode() + body, hashlib.sha256).hexdigest()
    return f"t={at},v1={made}"


class Signed(APIKeyHeader):
    """`Rakeen-Signature: t=<unix seconds>,v1=<hex>`, not older than five minutes."""

    param_name = HEADER

    def authenticate(self, request: HttpRequest, key: str | None) -> str | None:
        """The signature; a 404 Problem where no secret is set, a 401 one for a wrong signature."""
        if not settings.RAKEEN_BOUNCE_SECRET:
            raise unknown()
        if not self._is_ours(key or "", request.body):
            raise _unsigned()
        return key

    def _is_ours(self, sent: str, body: bytes) -> bool:
        found = FORM.fullmatch(sent)
        if found is None:
            return False
        wanted = signature(settings.RAKEEN_BOUNCE_SECRET, int(found[1]), body)
        fresh = abs(now().timestamp() - int(found[1])) <= TOLERANCE.total_seconds()
        return hmac.compare_digest(wanted, sent) and fresh


def _unsigned() -> Problem:
    detail = _("The signature is missing, wrong or older than five minutes.")
    return Problem(401, "signature-wrong", detail, title=_("Not signed with the shared secret"))
