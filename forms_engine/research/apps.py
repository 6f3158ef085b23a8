"""Registers the research room with Django."""

from django.apps import AppConfig


class ResearchConfig(AppConfig):
    """The research room; its label keeps clear of Django's own apps."""

    name = "forms_engine.research"
    label = "fe_research"
    default_auto_field = "django.db.models.BigAutoField"
