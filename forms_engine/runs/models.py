"""One person's answers in progress: the run, its sealed steps, its openers, its consents.

And, apart from every person, how often something happened at a place of a form.
"""

from uuid import uuid4

from django.db import models

from forms_engine.forms.models import FormVersion
from forms_engine.runs.enums import Channel, State, Use, What
from forms_engine.runs.files.row import RunFile as RunFile
from forms_engine.runs.keying import Keying as Keying
from forms_engine.vault.models import DataKey


class Run(models.Model):
    """Named by its id; opened only by a secret of 256 bits, of which the hash is kept."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    form_version = models.ForeignKey(FormVersion, models.PROTECT, related_name="+")
    language = models.CharField(max_length=10)
    channel = models.CharField(max_length=20, choices=Channel)
    secret_hash = models.CharField(max_length=64)
    key = models.ForeignKey(DataKey, models.PROTECT, related_name="+")
    state = models.CharField(max_length=20, choices=State, default=State.OPEN)
    created_at = models.DateTimeField()
    touched_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    case_reference = models.CharField(max_length=20, blank=True, default="")
    proof_kind = models.CharField(max_length=5, blank=True, default="")
    proof = models.CharField(max_length=40, blank=True, default="")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state=State.SUBMITTED) ^ models.Q(case_reference=""),
                name="fe_runs_reference_means_submitted",
            ),
            models.CheckConstraint(
                condition=models.Q(proof_kind="", proof="")
                | (models.Q(proof_kind__in=["phone", "email"]) & ~models.Q(proof="")),
                name="fe_runs_proof_has_a_kind",
            ),
        ]
        indexes = [
            models.Index("expires_at", condition=models.Q(state=State.OPEN), name="fe_runs_open")
        ]

    def __str__(self) -> str:
        return f"run {self.id}"


class RunStep(models.Model):
    """What was typed at one step, and its answers where they are valid; sealed by the run's key."""

    run = models.ForeignKey(Run, models.CASCADE, related_name="steps")
    key = models.CharField(max_length=60)
    sealed = models.BinaryField()
    valid = models.BooleanField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["run", "key"], name="fe_runs_step_once")]

    def __str__(self) -> str:
        return f"step {self.key} of run {self.run_id}"


class RunAccess(models.Model):
    """A further browser's secret, or a way to return that works once: a link and a short code.

    `tries` counts wrong proofs; `used_by` is the hash of the page whose press has used it.
    """

    run = models.ForeignKey(Run, models.CASCADE, related_name="accesses")
    use = models.CharField(max_length=20, choices=Use)
    digest = models.CharField(max_length=64, unique=True)
    code = models.CharField(max_length=40, blank=True, default="")
    sealed = models.BinaryField(null=True)
    tries = models.PositiveSmallIntegerField(default=0)
    created_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)
    used_by = models.CharField(max_length=64, blank=True, default="")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["code"], condition=~models.Q(code=""), name="fe_runs_code_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.use} access to run {self.run_id}"


class Consent(models.Model):
    """Which exact words were agreed to or declared: version, language and SHA-256 of the text."""

    run = models.ForeignKey(Run, models.PROTECT, related_name="consents")
    purpose = models.CharField(max_length=60)
    type = models.CharField(max_length=20)
    version = models.CharField(max_length=40)
    language = models.CharField(max_length=10)
    digest = models.CharField(max_length=64)
    given_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["run", "purpose"], name="fe_runs_consent_once")
        ]

    def __str__(self) -> str:
        return f"{self.purpose} {self.version} of run {self.run_id}"


class Tally(models.Model):
    """How often something happened at one place of a form on one day; it holds nobody.

    No run, no person and no answer stands here, and `code` is an error's machine code. The
    `question` is a key, or two with a dot between them for a question of a group.
    """

    form_version = models.ForeignKey(FormVersion, models.PROTECT, related_name="+")
    day = models.DateField(db_index=True)
    step = models.CharField(max_length=60, blank=True, default="")
    question = models.CharField(max_length=81, blank=True, default="")
    what = models.CharField(max_length=20, choices=What)
    code = models.CharField(max_length=60, blank=True, default="")
    number = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["form_version", "day", "what", "step", "question", "code"],
                name="fe_runs_tally_once",
            ),
            models.CheckConstraint(
                condition=models.Q(what=What.FAILED) ^ models.Q(code=""),
                name="fe_runs_only_errors_have_codes",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.what} {self.code} at {self.step}.{self.question}: {self.number}"
