"""Registers the volunteers room with Django, and its table with the workflow."""

from importlib import import_module

from django.apps import AppConfig


class VolunteersConfig(AppConfig):
    """The volunteers room; its label keeps clear of Django's own apps."""

    name = "forms_engine.volunteers"
    label = "fe_volunteers"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Give the workflow this room's table and the outbox its handler."""
        from forms_engine.cases.enums import Kind
        from forms_engine.cases.workflow.table import register

        from .workflow import MOVES

        register(Kind.VOLUNTEER, MOVES)
        import_module("forms_engine.volunteers.handlers")
