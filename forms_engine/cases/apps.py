"""Registers the cases room with Django."""

from importlib import import_module

from django.apps import AppConfig


class CasesConfig(AppConfig):
    """The cases room; its label keeps clear of Django's own apps."""

    name = "forms_engine.cases"
    label = "fe_cases"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Let the outbox know the kinds that this room handles, and the forms its counter."""
        import_module("forms_engine.cases.handlers")
        import_module("forms_engine.cases.counting")
