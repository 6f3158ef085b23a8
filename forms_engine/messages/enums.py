"""What may become of a message, and through which channel it leaves."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class State(models.TextChoices):
    """FAILED is tried again by itself; DEAD waits for staff."""

    QUEUED = "queued", _("Waiting to be sent")
    SENT = "sent", _("Has been sent")
    FAILED = "failed", _("Failed, will be tried again")
    DEAD = "dead", _("Could not be sent")
    CANCELLED = "cancelled", _("Cancelled before sending")
    SKIPPED = "skipped", _("Not sent: no address")
    BOUNCED = "bounced", _("Not sent: the address does not work")
    WITHHELD = "withheld", _("Not sent: the person asked for no messages")


UNSENT = (State.QUEUED, State.FAILED)


class Channel(models.TextChoices):
    """How a message reaches a person."""

    EMAIL = "email", _("Email")
    SMS = "sms", _("Text message")
    WHATSAPP = "whatsapp", _("WhatsApp")


BRIEF = frozenset({Channel.SMS, Channel.WHATSAPP})  # on a phone that may be shared: few words


class Why(models.TextChoices):
    """How it became known that an address does not work."""

    REFUSED = "refused", _("The mail server refused the address")
    STAFF = "staff", _("Marked by staff")
    REPORTED = "reported", _("The mail or message service reported it")
