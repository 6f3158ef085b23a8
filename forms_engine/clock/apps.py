"""Registers the clock room with Django."""

from django.apps import AppConfig
from django.core.signals import request_finished, request_started

from .asked import close_request, open_request


class ClockConfig(AppConfig):
    """The clock room; its label keeps clear of Django's own apps."""

    name = "forms_engine.clock"
    label = "fe_clock"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        request_started.connect(open_request, dispatch_uid="fe_clock.open")
        request_finished.connect(close_request, dispatch_uid="fe_clock.close")
