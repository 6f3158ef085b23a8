"""Registers the forms room with Django."""

from django.apps import AppConfig


class FormsConfig(AppConfig):
    """The forms room; its label keeps clear of Django's own apps."""

    name = "forms_engine.forms"
    label = "fe_forms"
    default_auto_field = "django.db.models.BigAutoField"
