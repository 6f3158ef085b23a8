"""The panel above a page's first field: what to look at before it is published."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import Panel

from .notes import notes


class NotesPanel(Panel):
    """The notes on the draft as it was last saved; shown once there is one."""

    def __init__(self, **kwargs: Any) -> None:  # Any: Wagtail's own signature
        super().__init__(**{"heading": _("Before you publish"), **kwargs})

    @property
    def clean_name(self) -> str:
        """A name of its own, where fields have theirs."""
        return "notes"

    class BoundPanel(Panel.BoundPanel):
        """Bound to one page."""

        template_name = "cms/admin/notes.html"

        def is_shown(self) -> bool:
            """A page that was never saved says nothing yet."""
            return bool(self.instance.pk) and super().is_shown()

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            """The notes."""
            context: dict[str, Any] = super().get_context_data(parent_context)
            return {**context, "notes": notes(self.instance)}
