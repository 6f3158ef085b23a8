"""Registers the composition root with Django: its commands and its wiring."""

from django.apps import AppConfig


class RakeenConfig(AppConfig):
    """Joins the rooms once every app is loaded."""

    name = "rakeen"

    def ready(self) -> None:
        from rakeen import wiring

        wiring.connect()
