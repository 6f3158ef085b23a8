"""The words of a committee session: votes, outcomes, and where an agenda item stands."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Vote(models.TextChoices):
    """What a member votes; the decision takes the same two values."""

    ACCEPT = "accept", _("Accept")
    REFUSE = "refuse", _("Refuse")


class ItemState(models.TextChoices):
    """Where a case stands on the agenda."""

    PENDING = "pending", _("To be decided")
    DECIDED = "decided", _("Decided")
    DEFERRED = "deferred", _("Deferred")


class Kept(models.TextChoices):
    """What keeps a member from voting on a case."""

    ASIDE = "aside", _("Stepped aside because of a conflict of interest")
    BEFORE = "before", _("Voted on this case the first time")
    WORKED = "worked", _("Checked or researched this case")
