"""Registers the messages room with Django."""

from importlib import import_module

from django.apps import AppConfig


class MessagesConfig(AppConfig):
    """The messages room; its label keeps clear of Django's own apps."""

    name = "forms_engine.messages"
    label = "fe_messages"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        import_module("forms_engine.messages.delivery")
