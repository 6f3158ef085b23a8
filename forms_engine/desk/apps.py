"""Registers the desk room with Django."""

from importlib import import_module

from django.apps import AppConfig


class DeskConfig(AppConfig):
    """The desk room; its label keeps clear of Django's own apps."""

    name = "forms_engine.desk"
    label = "fe_desk"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the jobs that the desk carries out."""
        import_module("forms_engine.desk.handlers")
