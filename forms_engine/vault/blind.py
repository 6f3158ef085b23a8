"""Blind indexes: find a sealed value by equality without keeping it readable."""

import hashlib
import hmac

from django.conf import settings

HEX_DIGITS = 40


def blind(purpose: str, value: str) -> str:
    """40 hex digits of HMAC-SHA256 with RAKEEN_INDEX_KEY; the caller normalises `value`."""
    message = f"{purpose}\0{value}".encode("utf-8", "surrogatepass")
    secret = settings.RAKEEN_INDEX_KEY.encode()
    return hmac.new(secret, message, hashlib.sha256).hexdigest()[:HEX_DIGITS]
