"""Mail through Django's mail settings, with a Message-ID that stays the same on a repeat."""

from email.utils import parseaddr
from smtplib import SMTPException, SMTPRecipientsRefused

from django.conf import settings
from django.core.mail import EmailMessage, get_connection

from forms_engine.messages.errors import AddressRefused, ChannelError
from forms_engine.messages.types import Outgoing

SECONDS = 15


def message_id(outgoing: Outgoing) -> str:
    """`<id@domain of the sender>`: mail systems drop the second of two equal ones."""
    domain = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2] or "localhost"
    return f"<{outgoing.id}@{domain}>"


def _refusal(refused: SMTPRecipientsRefused) -> ChannelError:
    """No such mailbox or domain (RFC 3463: 5.1.x) is for good; anything else may pass."""
    answers = list(refused.recipients.values())
    lasting = [500 <= code < 600 and bytes(text).startswith(b"5.1.") for code, text in answers]
    if lasting and all(lasting):
        return AddressRefused("smtp: no such address")
    return ChannelError("smtp: SMTPRecipientsRefused")


class Smtp:
    """One connection per message; a repeat reaches the person twice at worst, never not at all."""

    repeatable = False

    def send(self, outgoing: Outgoing) -> None:
        """Hand the mail to the relay; raises ChannelError, without the relay's words."""
        mail = EmailMessage(
            subject=outgoing.subject,
            body=outgoing.body,
            to=[outgoing.to],
            headers={
                "Message-ID": message_id(outgoing),
                "Content-Language": outgoing.language,
                "Auto-Submitted": "auto-generated",
            },
            connection=get_connection(timeout=SECONDS),
        )
        try:
            mail.send()
        except SMTPRecipientsRefused as refused:
            raise _refusal(refused) from None
        except (OSError, SMTPException) as error:
            raise ChannelError(f"smtp: {type(error).__name__}") from None
