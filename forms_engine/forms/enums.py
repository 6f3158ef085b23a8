"""What every question declares about the answer it asks for: privacy class, purpose, retention."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Privacy(models.TextChoices):
    """How closely an answer is kept; staff screens mask IDENTITY until it is revealed."""

    PLAIN = "plain", _("Says nothing about a person")
    PERSONAL = "personal", _("Personal data")
    SENSITIVE = "sensitive", _("Sensitive personal data")
    IDENTITY = "identity", _("Identity document data")


class Purpose(models.TextChoices):
    """Why an answer is asked for; shown in the register of processing."""

    IDENTIFY = "identify", _("To know who the request is about")
    REACH = "reach", _("To reply and to keep you informed")
    FIND = "find", _("To reach the place where help is needed")
    ASSESS = "assess", _("To study the request and decide on it")
    MATCH = "match", _("To offer volunteers a suitable task")
    PROTECT = "protect", _("To protect volunteers who are under 18")
    PROVE = "prove", _("To prove what was declared and agreed to")


class Retention(models.TextChoices):
    """With what an answer is destroyed; the terms themselves are kept by the privacy room."""

    REQUEST = "request", _("Destroyed with the request, at the end of its term")
    VOLUNTEER = "volunteer", _("Destroyed with the volunteer's file, at the end of its term")
    PROOF = "proof", _("Kept as proof as long as the request or file it belongs to")
