"""Registers the casework room with Django, and what it adds to the workflow."""

from django.apps import AppConfig


class CaseworkConfig(AppConfig):
    """The casework room; its label keeps clear of Django's own apps."""

    name = "forms_engine.casework"
    label = "fe_casework"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Give the workflow this room's moves, and data that is not checked its refusal."""
        from forms_engine.cases.enums import Kind
        from forms_engine.cases.workflow.guards import check_data_with
        from forms_engine.cases.workflow.table import extend

        from .completeness import refuse_incomplete
        from .workflow import moves

        check_data_with(refuse_incomplete)
        for kind in Kind:
            extend(kind, moves(kind))
