"""Takes one answer, and keeps it apart from whoever gave it."""

from django.db import transaction

from forms_engine.clock.time import now
from forms_engine.surveys.enums import Score
from forms_engine.surveys.exceptions import LinkGone
from forms_engine.surveys.models import Answer, Invitation, MonthKey
from forms_engine.surveys.queries import COMMENT_LABEL, open_invitation
from forms_engine.vault.sealing import seal


def record_answer(
    token: str, *, procedure: Score, provider: Score, result: Score | None = None, comment: str = ""
) -> None:
    """Store the scores and close the link, both or neither; raises LinkGone.

    Nothing returned, logged or enqueued: the answer must not be found through its invitation.
    """
    with transaction.atomic():
        invitation = open_invitation(token)
        still_open = Invitation.objects.filter(
            id=invitation.id, answered=False, expires_at__gt=now()
        )
        if not still_open.update(answered=True):
            raise LinkGone
        Answer.objects.create(
            month=invitation.month,
            outcome=invitation.outcome,
            service=invitation.service,
            channel=invitation.channel,
            language=invitation.language,
            procedure=procedure,
            provider=provider,
            result=result,
            comment=_sealed(comment, month=invitation.month) if comment else None,
        )


def _sealed(comment: str, *, month: str) -> bytes:
    key = MonthKey.objects.select_related("key").get(month=month).key
    return seal(key, comment, label=COMMENT_LABEL)
