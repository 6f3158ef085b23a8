"""The reasons for a decision that staff choose from, in words that the applicant reads too."""

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Pairs = tuple[tuple[str, str | Promise], ...]


class Ground(models.TextChoices):
    """Why a request is accepted or refused; what is particular follows in free words."""

    NEED = "need", _("The need is proved")
    URGENT_NEED = "urgent_need", _("The need is urgent")
    PART = "part", _("Part of what was asked for can be provided")
    OUTSIDE = "outside", _("What was asked for is not among the services that we provide")
    TERMS = "terms", _("The conditions of this service are not met")
    NO_NEED = "no_need", _("The study did not show a need for this service")
    UNPROVED = "unproved", _("The details that were given could not be confirmed")
    ELSEWHERE = "elsewhere", _("Another body already provides this service")
    MEANS = "means", _("Our means this season do not suffice for this service")
    LATE = "late", _("The time in which the service is of use has passed")
    OTHER = "other", _("Another reason, told in words")


FOR_ACCEPTING = (Ground.NEED, Ground.URGENT_NEED, Ground.PART, Ground.OTHER)
FOR_REFUSING = tuple(ground for ground in Ground if ground not in FOR_ACCEPTING[:3])


def choices(grounds: tuple[Ground, ...]) -> Pairs:
    """The grounds with their words, for a field that offers them."""
    return tuple((ground.value, ground.label) for ground in grounds)


def told(ground: str, words: str) -> str:
    """The whole reason in the active language: the ground as a sentence, then the words."""
    if not ground or ground == Ground.OTHER:
        return words
    return "\n\n".join(filter(None, (f"{Ground(ground).label}.", words)))
