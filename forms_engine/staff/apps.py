"""Registers the staff room with Django."""

from django.apps import AppConfig


class StaffConfig(AppConfig):
    """The staff room; its label keeps clear of Django's own apps."""

    name = "forms_engine.staff"
    label = "fe_staff"
    default_auto_field = "django.db.models.BigAutoField"
