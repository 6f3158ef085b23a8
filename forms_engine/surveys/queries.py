"""Reads: the open invitation behind a link, and the figures that staff may see."""

from forms_engine.clock.models import Terms
from forms_engine.clock.time import now
from forms_engine.vault.sealing import unseal
from forms_engine.vault.tokens import token_hash

from .exceptions import LinkGone
from .indicators import Group, Indicators, indicators
from .models import Answer, Invitation, MonthKey

__all__ = ["Group", "Indicators", "comments", "indicators", "open_invitation"]

TOKEN_PURPOSE = "survey"  # noqa: S105 - the name of a purpose
COMMENT_LABEL = "survey.comment"


def open_invitation(token: str) -> Invitation:
    """The invitation a link opens; LinkGone alike for unknown, used and late ones, same work."""
    digest = token_hash(TOKEN_PURPOSE, token)
    found = Invitation.objects.filter(token_hash=digest) | Invitation.objects.filter(
        reminder_hash=digest
    )
    invitation = found.first()
    if invitation is None or invitation.answered or invitation.expires_at <= now():
        raise LinkGone
    return invitation


def comments(month: str) -> list[str]:
    """What people wrote in a month, in no order; empty while fewer than the smallest group did."""
    rows = Answer.objects.filter(month=month, comment__isnull=False).order_by("id")
    sealed = list(rows.values_list("comment", flat=True))
    if len(sealed) < Terms.current().smallest_group:
        return []
    key = MonthKey.objects.select_related("key").get(month=month).key
    return [str(unseal(key, bytes(comment or b""), label=COMMENT_LABEL)) for comment in sealed]
