"""What an answer was checked against, how it came out, what is missing, who belongs together."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Against(models.TextChoices):
    """What an answer was compared with (policy L49); never a copy that we keep."""

    ORIGINAL = "original", _("The original document, seen by us")
    NUSUK = "nusuk", _("Nusuk, shown on the person's own screen")
    ABSHER = "absher", _("Absher, shown on the person's own screen")
    CALL = "call", _("A phone call with the person")
    WITNESS = "witness", _("Somebody who knows the person")
    LETTER = "letter", _("A letter of an authority or a hospital")
    OTHER = "other", _("Something else, named in the note")


class Outcome(models.TextChoices):
    """What the comparison showed."""

    MATCHES = "matches", _("It matches")
    DIFFERS = "differs", _("It differs")
    NOT_NEEDED = "not_needed", _("No check is needed here")


class Why(models.TextChoices):
    """Why an answer keeps a file from being complete."""

    UNANSWERED = "unanswered", _("Not answered")
    UNCHECKED = "unchecked", _("Not checked yet")
    DIFFERS = "differs", _("Differs from what was shown")
    EXPIRED = "expired", _("The check is no longer valid")
    PAPER = "paper", _("The file could not be taken")
    UNDECLARED = "undeclared", _("Not declared yet")


class DeclaredBy(models.TextChoices):
    """How somebody declared that the data is true where no form asked it (policy L51)."""

    IN_PERSON = "in_person", _("In person, read aloud and confirmed")
    PHONE = "phone", _("By phone, read aloud and confirmed")
    PAPER = "paper", _("Signed on paper")
    SIGNED = "signed", _("On the tracking page, with the full name typed as signature")


TO_STAFF = (DeclaredBy.IN_PERSON, DeclaredBy.PHONE, DeclaredBy.PAPER)


class Tie(models.TextChoices):
    """What the people of two cases are to each other."""

    SPOUSES = "spouses", _("Spouses")
    PARENT = "parent", _("Parent and child")
    SIBLINGS = "siblings", _("Siblings")
    RELATIVES = "relatives", _("Other relatives")
    COMPANIONS = "companions", _("Companions on the journey")
