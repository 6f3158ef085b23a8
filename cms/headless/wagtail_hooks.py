"""Puts the list of webhooks into the admin."""

from django.urls import URLPattern
from wagtail import hooks

from .admin import WebhookViewSet, addresses


@hooks.register("register_admin_viewset")
def list_webhooks() -> WebhookViewSet:
    """In the settings menu."""
    return WebhookViewSet()


@hooks.register("register_admin_urls")
def webhook_addresses() -> list[URLPattern]:
    """A new secret, and one delivery again."""
    return addresses()
