"""Registers the committee room with Django."""

from django.apps import AppConfig


class CommitteeConfig(AppConfig):
    """The committee room; its label keeps clear of Django's own apps."""

    name = "forms_engine.committee"
    label = "fe_committee"
    default_auto_field = "django.db.models.BigAutoField"
