"""What came in by letter, by social media, or by the word of somebody we met or spoke to."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from ..enums import Consent, Platform, ScanKind

STAFF = settings.AUTH_USER_MODEL


class Letter(models.Model):
    """An incoming letter under its number of the year; sender, subject and scan are sealed."""

    case = models.ForeignKey("fe_cases.Case", models.CASCADE, related_name="letters")
    year = models.PositiveSmallIntegerField()
    number = models.PositiveIntegerField()
    written_on = models.DateField(null=True)
    received_on = models.DateField()
    sealed = models.BinaryField()
    stored = models.CharField(max_length=80, blank=True, default="")
    scan = models.BinaryField(null=True)
    size = models.PositiveIntegerField(default=0)
    kind = models.CharField(max_length=10, choices=ScanKind.choices, blank=True, default="")
    by = models.ForeignKey(STAFF, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["-year", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["year", "number"], name="letter_number_once"),
            models.UniqueConstraint(
                fields=["stored"], condition=~Q(stored=""), name="letter_scan_once"
            ),
            models.CheckConstraint(
                condition=Q(written_on__isnull=True) | Q(written_on__lte=F("received_on")),
                name="letter_written_before_it_came",
            ),
            models.CheckConstraint(
                condition=Q(stored="", scan__isnull=True, kind="")
                | (~Q(stored="") & ~Q(kind="") & Q(scan__isnull=False, size__gt=0)),
                name="letter_scan_is_whole",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.year}/{self.number}"


class Sending(models.Model):
    """A form of the reception that was sent, by a hash: pressing twice notes nothing twice."""

    digest = models.CharField(max_length=64, unique=True)
    case = models.ForeignKey("fe_cases.Case", models.CASCADE, related_name="+")

    class Meta:
        """No ordering: looked up by the hash alone."""

    def __str__(self) -> str:
        return f"sending {self.pk}"


class SocialContact(models.Model):
    """Somebody wrote to us on social media; handle, link and words are sealed."""

    case = models.ForeignKey("fe_cases.Case", models.CASCADE, related_name="social_contacts")
    platform = models.CharField(max_length=12, choices=Platform.choices)
    sealed = models.BinaryField()
    by = models.ForeignKey(STAFF, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["-at", "-id"], name="social_latest")]

    def __str__(self) -> str:
        return f"social contact {self.pk}"


class Told(models.Model):
    """Help that staff or a volunteer asked for somebody, with how and when they agreed."""

    case = models.OneToOneField("fe_cases.Case", models.CASCADE, related_name="told")
    need = models.BinaryField()
    consent = models.CharField(max_length=8, choices=Consent.choices)
    consented_at = models.DateTimeField()
    by = models.ForeignKey(STAFF, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["-at", "-id"], name="told_latest")]
        constraints = [
            models.CheckConstraint(
                condition=Q(consented_at__lte=F("at")), name="told_after_they_agreed"
            ),
            models.CheckConstraint(
                condition=Q(consent__in=Consent.values), name="told_says_how_they_agreed"
            ),
        ]

    def __str__(self) -> str:
        return f"told {self.pk}"
