"""Registers the privacy room with Django."""

from django.apps import AppConfig


class PrivacyConfig(AppConfig):
    """The privacy room; its label keeps clear of Django's own apps."""

    name = "forms_engine.privacy"
    label = "fe_privacy"
    default_auto_field = "django.db.models.BigAutoField"
