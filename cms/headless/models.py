"""Who is told of changes, what was told, and drafts that a front end may show."""

import uuid

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from .reaching import Unreachable, check_address

EVENTS = [
    ("page.published", _("A page was published")),
    ("page.unpublished", _("A page was taken down")),
    ("page.moved", _("A page has another address")),
    ("policy.version", _("A policy has a new version")),
    ("settings.changed", _("The facts about the association changed")),
]


class Webhook(models.Model):
    """One address that is told; its secret is derived from `key` and `renewed`, and never kept."""

    url = models.CharField(
        _("Address"),
        max_length=500,
        unique=True,
        help_text=_("It begins with https:// and is reached over the internet."),
        error_messages={"unique": _("This address is told already.")},
    )
    events = models.JSONField(_("What it is told of"), default=list)
    active = models.BooleanField(_("Switched on"), default=True)
    key = models.UUIDField(default=uuid.uuid4, editable=False, unique=True)
    renewed = models.PositiveIntegerField(default=0, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("Webhook")
        verbose_name_plural = _("Webhooks")
        ordering = ["url"]

    def __str__(self) -> str:
        return self.url

    def clean(self) -> None:
        """Refuse an address that must not be called."""
        super().clean()
        try:
            check_address(self.url)
        except Unreachable as refused:
            raise ValidationError({"url": refused.sentence}) from None


class Delivery(models.Model):
    """One event for one webhook; what is sent holds ids and an address, and nothing of the page."""

    webhook = models.ForeignKey(Webhook, models.CASCADE, related_name="deliveries")
    event_id = models.UUIDField()
    event = models.CharField(max_length=40, choices=EVENTS)
    body = models.TextField()
    created_at = models.DateTimeField(auto_now_add=True)
    tried_at = models.DateTimeField(null=True)
    status = models.PositiveSmallIntegerField(null=True)
    done_at = models.DateTimeField(null=True)
    repeats = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["webhook", "event_id"], name="cms_headless_told_once")
        ]

    def __str__(self) -> str:
        return f"{self.event} {self.event_id}"


class Draft(models.Model):
    """What an editor previews, for an hour, for whoever holds its token."""

    key = models.UUIDField(default=uuid.uuid4, unique=True)
    kind = models.ForeignKey("contenttypes.ContentType", models.CASCADE, related_name="+")
    content = models.JSONField()
    created_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["created_at"], name="cms_headless_drafts_by_age")]

    def __str__(self) -> str:
        return str(self.key)
