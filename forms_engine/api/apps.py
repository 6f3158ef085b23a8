"""Registers the api room with Django."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    """The api room; its label keeps clear of Django's own apps."""

    name = "forms_engine.api"
    label = "fe_api"
    default_auto_field = "django.db.models.BigAutoField"
