"""The words of an evaluation: how it ended, what is scored, and by which sides it is read."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Outcome(models.TextChoices):
    """How the request ended; refused applicants are asked too (policy L27)."""

    DELIVERED = "delivered", _("Service delivered")
    REFUSED = "refused", _("Request refused")


class Score(models.IntegerChoices):
    """One to five, in words; listed from the best, as the page shows them."""

    VERY_SATISFIED = 5, _("Very satisfied")
    SATISFIED = 4, _("Satisfied")
    NEITHER = 3, _("Neither satisfied nor dissatisfied")
    DISSATISFIED = 2, _("Dissatisfied")
    VERY_DISSATISFIED = 1, _("Very dissatisfied")


class Facet(models.TextChoices):
    """What is scored, each apart (policy L21); the names are the answer's own columns."""

    PROCEDURE = "procedure", _("The procedure")
    PROVIDER = "provider", _("How people treated you")
    RESULT = "result", _("The result")


class Dimension(models.TextChoices):
    """By what the figures may be read; never by a member of staff (policy L27)."""

    SERVICE = "service", _("Service")
    CHANNEL = "channel", _("Channel")
    LANGUAGE = "language", _("Language")
    OUTCOME = "outcome", _("Outcome")
    MONTH = "month", _("Month")
