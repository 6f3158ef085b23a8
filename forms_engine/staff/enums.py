"""The roles of the house; docs/roles.md shows what each may do (drawn by desk.drawing)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """A role is a Django group of the same name; a person may hold several."""

    RECEPTION = "reception", _("Reception")
    VERIFICATION = "verification", _("Verification")
    RESEARCHER = "researcher", _("Social research")
    COMMITTEE = "committee", _("Committee member")
    VOLUNTEER_COORDINATOR = "volunteer_coordinator", _("Volunteer coordination")
    QUALITY = "quality", _("Quality")
    AUDITOR = "auditor", _("Audit")
    EDITOR = "editor", _("Content editor")
    LEGAL = "legal", _("Legal review")
    BOARD = "board", _("Board of directors")
    ADMINISTRATOR = "administrator", _("Administrator")
