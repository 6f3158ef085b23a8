"""Registers the reception room with Django."""

from importlib import import_module

from django.apps import AppConfig


class ReceptionConfig(AppConfig):
    """The reception room; its label keeps clear of Django's own apps."""

    name = "forms_engine.reception"
    label = "fe_reception"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Let the outbox know this room's kinds, and the sweep of files its scans."""
        import_module("forms_engine.reception.handlers")
        import_module("forms_engine.reception.scans")
