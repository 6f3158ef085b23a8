"""Registers the committee room with Django."""

from django.apps import AppConfig


class CommitteeConfig(AppConfig):
    """The committee room; its label keeps clear of Django's own apps."""

    name = "forms_engine.committee"
    label = "fe_committee"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Keep cases from the members who declared a conflict of interest in them."""
        from forms_engine.cases.permissions import register_bar

        from .permissions import recused_from

        register_bar(recused_from)
