"""What is checked of a volunteer, and where opportunities and places in them stand."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Checked(models.TextChoices):
    """One thing that must stand before somebody serves pilgrims."""

    IDENTITY = "identity", _("Identity document seen")
    INTERVIEW = "interview", _("Interview held")
    REFERENCES = "references", _("References asked")
    TRAINING = "training", _("Training and safety briefing")
    CHARTER = "charter", _("Volunteers' charter signed")
    HEALTH = "health", _("Health or first-aid certificate seen")
    GUARDIAN = "guardian", _("Guardian's consent")


class How(models.TextChoices):
    """How a guardian agreed, or how a charter was signed."""

    IN_PERSON = "in_person", _("In person")
    PHONE = "phone", _("By phone")
    PAPER = "paper", _("On a signed paper")
    ONLINE = "online", _("On the website")


class Standing(models.TextChoices):
    """Where an opportunity stands; OPEN and FULL follow from the places that are taken."""

    DRAFT = "draft", pgettext_lazy("opportunity", "Draft")
    OPEN = "open", pgettext_lazy("opportunity", "Open")
    FULL = "full", pgettext_lazy("opportunity", "Full")
    CLOSED = "closed", pgettext_lazy("opportunity", "Closed")
    CANCELLED = "cancelled", pgettext_lazy("opportunity", "Cancelled")


class Part(models.TextChoices):
    """Where one volunteer stands in one opportunity."""

    WAITING = "waiting", pgettext_lazy("volunteer", "On the waiting list")
    OFFERED = "offered", pgettext_lazy("volunteer", "Offered a place")
    SIGNED_UP = "signed_up", pgettext_lazy("volunteer", "Signed up")
    ARRIVED = "arrived", pgettext_lazy("volunteer", "Arrived")
    COMPLETED = "completed", pgettext_lazy("volunteer", "Completed")
    ABANDONED = "abandoned", pgettext_lazy("volunteer", "Left early")
    NO_SHOW = "no_show", pgettext_lazy("volunteer", "Did not come")
    LEFT = "left", pgettext_lazy("volunteer", "Gave the place back")
    LAPSED = "lapsed", pgettext_lazy("volunteer", "Did not take the offered place")
    CANCELLED = "cancelled", pgettext_lazy("volunteer", "Opportunity cancelled")


class Answer(models.TextChoices):
    """What became of an invitation to help with one request."""

    NONE = "none", pgettext_lazy("invitation", "No answer yet")
    YES = "yes", pgettext_lazy("invitation", "Can come")
    NO = "no", pgettext_lazy("invitation", "Cannot come")


HOLDING = (
    Part.OFFERED,
    Part.SIGNED_UP,
    Part.ARRIVED,
    Part.COMPLETED,
    Part.ABANDONED,
    Part.NO_SHOW,
)
AHEAD = (Part.WAITING, Part.OFFERED, Part.SIGNED_UP)
SERVED = (Part.COMPLETED, Part.ABANDONED)
TAKING = (Standing.OPEN, Standing.FULL)
