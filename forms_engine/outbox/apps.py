"""Registers the outbox room with Django."""

from django.apps import AppConfig


class OutboxConfig(AppConfig):
    """The outbox room; its label keeps clear of Django's own apps."""

    name = "forms_engine.outbox"
    label = "fe_outbox"
    default_auto_field = "django.db.models.BigAutoField"
