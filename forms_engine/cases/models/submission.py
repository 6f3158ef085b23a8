"""What the applicant sent: sealed, never changed, pinned to the form version it answers."""

from django.db import models


class Submission(models.Model):
    """One submitted run: answers, their hash, and the declaration that was made (policy L51)."""

    run_id = models.UUIDField(unique=True)
    form_version = models.ForeignKey("fe_forms.FormVersion", models.PROTECT, related_name="+")
    language = models.CharField(max_length=12)
    key = models.ForeignKey("fe_vault.DataKey", models.PROTECT, related_name="+")
    answers = models.BinaryField()
    answers_hash = models.CharField(max_length=64)
    declaration = models.TextField()
    declaration_version = models.CharField(max_length=40)
    declaration_method = models.CharField(max_length=20)
    declared_at = models.DateTimeField()
    submitted_at = models.DateTimeField()

    class Meta:
        """No ordering: submissions are read one at a time."""

    def __str__(self) -> str:
        return f"submission {self.pk}"
