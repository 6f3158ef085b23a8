"""The ways in which a researcher meets the person."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Way(models.TextChoices):
    """How the researcher met the person."""

    VISIT = "visit", _("Visit to where the person stays")
    OFFICE = "office", _("Interview at our office or counter")
    CALL = "call", _("Interview by phone or video")
