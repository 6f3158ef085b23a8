"""Registers the surveys room with Django, and its handlers with the outbox."""

from importlib import import_module

from django.apps import AppConfig


class SurveysConfig(AppConfig):
    """The surveys room; its label keeps clear of Django's own apps."""

    name = "forms_engine.surveys"
    label = "fe_surveys"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        import_module("forms_engine.surveys.handlers")
