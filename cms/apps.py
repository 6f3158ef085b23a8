"""Registers cms with Django."""

from django.apps import AppConfig


class CmsConfig(AppConfig):
    """Pages, blocks and site settings that editors own."""

    name = "cms"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from cms import receivers
        from cms.starting import later  # noqa: F401 - registers its handler

        receivers.connect()
