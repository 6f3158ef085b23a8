"""Asks for an evaluation some days after a request ended: one invitation per case, ever."""

from datetime import timedelta
from uuid import UUID

from django.db import transaction

from forms_engine.cases.models import Case
from forms_engine.clock.models import Terms
from forms_engine.clock.time import now, riyadh
from forms_engine.outbox.services import enqueue
from forms_engine.surveys.enums import Outcome
from forms_engine.surveys.models import Invitation, MonthKey
from forms_engine.surveys.queries import TOKEN_PURPOSE
from forms_engine.surveys.recipients import Recipient, outcome_of, recipient_of
from forms_engine.surveys.services.send import send
from forms_engine.vault.services import new_key
from forms_engine.vault.tokens import new_token, token_hash

REMIND = "evaluation.remind"
BLEND = "evaluation.blend"


def invite(case_id: UUID) -> Invitation | None:
    """Invite the person of a case and queue the message, once; None where nobody is to be asked.

    That is: asked before, withdrawn, open again after one step back, erased, or unreachable.
    """
    with transaction.atomic():
        case = Case.objects.filter(id=case_id).first()
        if case is None or Invitation.objects.filter(case_id=case_id).exists():
            return None
        outcome, recipient = outcome_of(case), recipient_of(case)
        if outcome is None or recipient is None:
            return None
        token = new_token()
        invitation = _open(case, token=token, outcome=outcome, recipient=recipient)
        send(
            "survey",
            token,
            case=case,
            recipient=recipient,
            about=invitation.stream,
            dedupe=f"survey:{case.id}",
        )
        _plan(invitation)
        return invitation


def _open(case: Case, *, token: str, outcome: Outcome, recipient: Recipient) -> Invitation:
    month = f"{riyadh(now()):%Y-%m}"
    if not MonthKey.objects.filter(month=month).exists():
        MonthKey.objects.create(month=month, key=new_key())
    return Invitation.objects.create(
        case_id=case.id,
        token_hash=token_hash(TOKEN_PURPOSE, token),
        month=month,
        outcome=outcome,
        service=case.service,
        channel=case.channel,
        language=recipient.language,
        expires_at=now() + timedelta(days=Terms.current().survey_open_days),
    )


def _plan(invitation: Invitation) -> None:
    """Write down now what happens later, so that an answer need not touch any job."""
    remind_at = now() + timedelta(days=Terms.current().survey_reminder_days)
    enqueue(REMIND, str(invitation.id), {"invitation": str(invitation.id)}, due_at=remind_at)
    closing_day = f"{riyadh(invitation.expires_at):%Y-%m-%d}"
    enqueue(BLEND, closing_day, {}, due_at=invitation.expires_at + timedelta(days=1))
