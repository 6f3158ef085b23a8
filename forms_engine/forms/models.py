"""Frozen forms: a version's structure never changes, its texts are rows; one version is current."""

from typing import Any, NoReturn, TypeVar
from uuid import uuid4

from django.db import models
from django.utils.translation import gettext_lazy as _

from forms_engine.forms.errors import Immutable


class FormKind(models.TextChoices):
    """What becomes of what is sent."""

    HELP = "help", _("Request for help")
    VOLUNTEER = "volunteer", _("Volunteer registration")


M = TypeVar("M", bound=models.Model)


class FrozenQuerySet(models.QuerySet[M]):
    """Frozen rows can be read and added, nothing else."""

    def update(self, **kwargs: object) -> NoReturn:
        """Refused."""
        raise Immutable("Frozen forms never change.")

    def delete(self) -> NoReturn:
        """Refused."""
        raise Immutable("Frozen forms are never deleted.")


class Frozen(models.Model):
    """A row that is added once; the database's own triggers refuse the rest too."""

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:  # Any: Django's own signature
        """Add the row; raises Immutable for one that exists."""
        if not self._state.adding:
            raise Immutable("Frozen forms never change.")
        super().save(*args, **kwargs)

    def delete(self, *args: object, **kwargs: object) -> NoReturn:
        """Refused."""
        raise Immutable("Frozen forms are never deleted.")


class FormVersion(Frozen):
    """One immutable structure of a form; runs and submissions are pinned to it."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    code = models.CharField(max_length=40)
    number = models.PositiveIntegerField()
    structure = models.JSONField()
    digest = models.CharField(max_length=64)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = FrozenQuerySet["FormVersion"].as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint("code", "digest", name="fe_forms_version_once"),
            models.UniqueConstraint("code", "number", name="fe_forms_number_once"),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.number}"


class FormText(Frozen):
    """The words of one version in one language; a correction is a new row, the last counts."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    version = models.ForeignKey(FormVersion, models.PROTECT, related_name="texts")
    language = models.CharField(max_length=10)
    number = models.PositiveIntegerField(default=1)
    texts = models.JSONField()
    digest = models.CharField(max_length=64)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = FrozenQuerySet["FormText"].as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint("version", "language", "number", name="fe_forms_text_once"),
        ]

    def __str__(self) -> str:
        return f"{self.version_id} {self.language} {self.number}"


class PublishedForm(models.Model):
    """Which version of a form new runs get, and when it takes them; `Opening` reads the rules."""

    code = models.CharField(max_length=40, primary_key=True)
    kind = models.CharField(max_length=20, choices=FormKind.choices)
    version = models.ForeignKey(FormVersion, models.PROTECT, related_name="+")
    opening = models.JSONField(default=dict)
    messages = models.JSONField(default=dict)
    published_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind__in=FormKind.values), name="fe_forms_kind_known"
            ),
        ]

    def __str__(self) -> str:
        return self.code
