"""Reminds once, with a link of its own; the first link keeps working."""

from uuid import UUID

from django.db import transaction

from forms_engine.cases.models import Case
from forms_engine.clock.time import now
from forms_engine.surveys.models import Invitation
from forms_engine.surveys.queries import TOKEN_PURPOSE
from forms_engine.surveys.recipients import recipient_of
from forms_engine.surveys.services.send import send
from forms_engine.vault.tokens import new_token, token_hash


def remind(invitation_id: UUID) -> bool:
    """Queue the one reminder; False if answered, closed, reminded before or unreachable."""
    with transaction.atomic():
        invitation = Invitation.objects.filter(id=invitation_id).first()
        case = Case.objects.filter(id=invitation.case_id).first() if invitation else None
        recipient = recipient_of(case) if case else None
        token = new_token()
        if invitation is None or case is None or recipient is None or not _claim(invitation, token):
            return False
        send(
            "survey_reminder",
            token,
            case=case,
            recipient=recipient,
            about=invitation.stream,
            dedupe=f"survey_reminder:{invitation.id}",
        )
        return True


def _claim(invitation: Invitation, token: str) -> bool:
    """Compare and set: only one runner gives the open, unreminded invitation its second link."""
    still_open = Invitation.objects.filter(
        id=invitation.id, answered=False, reminder_hash=None, expires_at__gt=now()
    )
    return bool(still_open.update(reminder_hash=token_hash(TOKEN_PURPOSE, token)))
