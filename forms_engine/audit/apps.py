"""Registers the audit room with Django."""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """The audit room; its label keeps clear of Django's own apps."""

    name = "forms_engine.audit"
    label = "fe_audit"
    default_auto_field = "django.db.models.BigAutoField"
