"""Registers the vault room with Django."""

from django.apps import AppConfig


class VaultConfig(AppConfig):
    """The vault room; its label keeps clear of Django's own apps."""

    name = "forms_engine.vault"
    label = "fe_vault"
    default_auto_field = "django.db.models.BigAutoField"
