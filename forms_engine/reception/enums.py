"""The codes of the reception room, with the words that staff and visitors read."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Way(models.TextChoices):
    """Where an interview is held."""

    OFFICE = "office", _("At our office")
    PHONE = "phone", _("By phone: we call")


class Standing(models.TextChoices):
    """What became of an interview."""

    BOOKED = "booked", pgettext_lazy("interview", "Booked")
    HELD = "held", pgettext_lazy("interview", "Held")
    NO_SHOW = "no_show", pgettext_lazy("interview", "Did not come")
    CANCELLED = "cancelled", pgettext_lazy("interview", "Cancelled")


class Direction(models.TextChoices):
    """Who called whom."""

    IN = "in", _("They called us")
    OUT = "out", _("We called them")


class Outcome(models.TextChoices):
    """What a call came to."""

    SPOKE = "spoke", _("We spoke")
    NO_ANSWER = "no_answer", _("Nobody answered")
    WRONG = "wrong", _("Wrong number")


class Platform(models.TextChoices):
    """Where on social media a person wrote to us."""

    X = "x", "X"
    WHATSAPP = "whatsapp", "WhatsApp"
    INSTAGRAM = "instagram", "Instagram"
    FACEBOOK = "facebook", "Facebook"
    SNAPCHAT = "snapchat", "Snapchat"
    TIKTOK = "tiktok", "TikTok"
    TELEGRAM = "telegram", "Telegram"
    YOUTUBE = "youtube", "YouTube"
    OTHER = "other", pgettext_lazy("platform", "Another platform")


class Consent(models.TextChoices):
    """How a person agreed that we open a case for them (PDPL)."""

    SPOKEN = "spoken", _("In words, to the one who met or spoke to them")
    WRITTEN = "written", _("In writing, on paper or in a message")
    KIN = "kin", _("Through a relative or companion who may speak for them")


class ScanKind(models.TextChoices):
    """What the scan of a letter is, by its content."""

    IMAGE = "image", _("A picture")
    PDF = "pdf", _("PDF")
