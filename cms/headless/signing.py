"""Signs what webhooks send: HMAC-SHA256 over the time and the body, so neither can be changed."""

import hmac
from hashlib import sha256

from django.utils.crypto import salted_hmac

from .models import Webhook

SALT = "cms.headless.webhook"


def secret_of(webhook: Webhook) -> str:
    """64 hexadecimal digits; derived from the site's own secret, and so in no row and no backup."""
    return salted_hmac(SALT, f"{webhook.key}.{webhook.renewed}", algorithm="sha256").hexdigest()


def signature(secret: str, moment: int, body: bytes) -> str:
    """`t=<seconds since 1970>,v1=<hexadecimal>`, over `<t>.<body>`."""
    digest = hmac.new(secret.encode(), f"{moment}.".encode() + body, sha256).hexdigest()
    return f"t={moment},v1={digest}"
