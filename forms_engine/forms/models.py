"""Frozen forms: the structure of a version never changes; its texts are rows per language."""

from uuid import uuid4

from django.db import models


class FormVersion(models.Model):
    """One immutable structure of a form; runs and submissions are pinned to it."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    code = models.CharField(max_length=40)
    number = models.PositiveIntegerField()
    structure = models.JSONField()
    digest = models.CharField(max_length=64)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint("code", "digest", name="fe_forms_version_once"),
            models.UniqueConstraint("code", "number", name="fe_forms_number_once"),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.number}"


class FormText(models.Model):
    """The words of one version in one language; a correction is a new row, the newest counts."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    version = models.ForeignKey(FormVersion, models.PROTECT, related_name="texts")
    language = models.CharField(max_length=10)
    texts = models.JSONField()
    digest = models.CharField(max_length=64)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint("version", "language", "digest", name="fe_forms_text_once"),
        ]

    def __str__(self) -> str:
        return f"{self.version_id} {self.language}"
