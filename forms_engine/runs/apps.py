"""Registers the runs room with Django, and its jobs with the outbox."""

from importlib import import_module

from django.apps import AppConfig


class RunsConfig(AppConfig):
    """The runs room; its label keeps clear of Django's own apps."""

    name = "forms_engine.runs"
    label = "fe_runs"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Let the outbox find the handlers."""
        import_module("forms_engine.runs.handlers")
        import_module("forms_engine.runs.files.checking")
