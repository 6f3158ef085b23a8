"""Registers the site without its theme with Django."""

from django.apps import AppConfig


class HeadlessConfig(AppConfig):
    """Webhooks and drafts; an app of its own, so that pages know nothing of it."""

    name = "cms.headless"
    label = "cms_headless"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from cms.headless import events

        events.connect()
