"""Registers theme with Django."""

from django.apps import AppConfig


class ThemeConfig(AppConfig):
    """Templates, tags and static files; no models."""

    name = "theme"
