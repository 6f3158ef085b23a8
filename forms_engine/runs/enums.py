"""States of a run, the policy's channels, what an access row opens, and what is counted."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class State(models.TextChoices):
    """Only an OPEN run takes answers."""

    OPEN = "open", _("Being filled in")
    SUBMITTED = "submitted", _("Form sent")
    EXPIRED = "expired", _("Erased after its term")
    CLOSED = "closed", _("Form abandoned")


class Channel(models.TextChoices):
    """The seven channels of the policy (lines 33 to 39), and staff among people on the ground."""

    INTERVIEW = "interview", _("Interview")
    PHONE = "phone", _("Phone call")
    SOCIAL = "social", _("Social media")
    LETTER = "letter", _("Letter")
    HELP = "help", _("Help request service")
    VOLUNTEER = "volunteer", _("Volunteer service")
    WEBSITE = "website", _("The association's website")
    GROUND = "ground", _("On the ground")


class How(models.TextChoices):
    """How somebody agreed and declared when staff keyed the form in (policy L51)."""

    SPOKEN = "spoken_to_staff", _("Read aloud to the person, who agreed and declared it")
    PAPER = "signed_on_paper", _("Signed by the person on paper")


class Use(models.TextChoices):
    """A resume link is exchanged once for a browser's cookie."""

    BROWSER = "browser", _("Another browser")
    RESUME = "resume", _("Link to return")


class What(models.TextChoices):
    """What the editors' counts tell of a place in a form; FAILED alone has an error's code."""

    BEGUN = "begun", _("Begun")
    SHOWN = "shown", _("Reached")
    FAILED = "failed", _("Message shown")
    LEFT = "left", _("Left here")
    FINISHED = "finished", _("Sent")


class FileKind(models.TextChoices):
    """What an uploaded file is, by its content."""

    IMAGE = "image", _("A picture")
    PDF = "pdf", _("PDF")


class FileState(models.TextChoices):
    """Nobody opens a file before it is AVAILABLE; a REFUSED one is gone, only its row tells why."""

    QUARANTINE = "quarantine", _("Being checked")
    AVAILABLE = "available", _("Checked")
    REFUSED = "refused", _("Not taken")
