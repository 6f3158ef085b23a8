"""Registers the public room with Django."""

from django.apps import AppConfig


class PublicConfig(AppConfig):
    """The public room; its label keeps clear of Django's own apps."""

    name = "forms_engine.public"
    label = "fe_public"
    default_auto_field = "django.db.models.BigAutoField"
