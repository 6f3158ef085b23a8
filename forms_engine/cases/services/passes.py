"""Makes the secrets that open a case to its applicant; only a hash of each is stored."""

from datetime import timedelta

from django.conf import settings
from django.urls import reverse
from django.utils import translation

from forms_engine.clock.time import now
from forms_engine.prepared import PreparedInsert
from forms_engine.vault.tokens import new_token, token_hash

from ..models import Case, TrackingPass

LETTER_LINK = timedelta(days=30)  # the letters in messages/texts name it
ASKED_LINK = timedelta(hours=2)
BROWSER = timedelta(hours=12)
_ADD = PreparedInsert(TrackingPass)
PURPOSES = {use: f"tracking.{use}" for use in TrackingPass.Use.values}


def pass_hash(use: str, secret: str) -> str:
    """The stored form of a link's token or a browser's secret."""
    return token_hash(PURPOSES[use], secret)


def new_pass(case: Case, use: str, *, lives: timedelta) -> str:
    """A secret that opens `case` from now on, for as long as `lives`."""
    token, at = new_token(), now()
    new = TrackingPass(
        case=case, use=use, digest=pass_hash(use, token), created_at=at, expires_at=at + lives
    )
    _ADD.run(new)
    return token


def link_token(case: Case, *, lives: timedelta = LETTER_LINK) -> str:
    """A token for one link, good until it is used or its time is over."""
    return new_pass(case, TrackingPass.Use.LINK, lives=lives)


def forget_expired() -> None:
    """Delete passes whose time is over; used links go with them, once they would have expired."""
    TrackingPass.objects.filter(expires_at__lt=now()).delete()


def tracking_link(case: Case, *, language: str, lives: timedelta = LETTER_LINK) -> str:
    """A new one-time link to the case; whoever holds it acts as the applicant."""
    with translation.override(language):
        path = reverse("public:track-link", args=[link_token(case, lives=lives)])
    return f"{settings.RAKEEN_BASE_URL}{path}"
