"""Panels of the editing screen: what to look at before publishing, and when to publish."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import CommentPanel, Panel, PublishingPanel, TabbedInterface

from .helps import explain
from .notes import notes

TIMES = (
    _("Makkah time. Readers see the page from this minute on; nobody has to press anything then."),
    _("Makkah time. From this minute on readers no longer see the page."),
)


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


class SchedulePanel(PublishingPanel):
    """Wagtail's two times, which say whose clock they go by."""

    def __init__(self, **kwargs: Any) -> None:  # Any: Wagtail's own signature
        super().__init__(**kwargs)
        for child, words in zip(self.children, TIMES, strict=True):
            child.help_text = words


SETTINGS = [SchedulePanel(), CommentPanel()]


def helped(tabs: TabbedInterface) -> TabbedInterface:
    """The tabs of a type of page, bound to it, with the notes first and words under each field."""
    tabs.children[0].children.insert(0, NotesPanel().bind_to_model(tabs.model))
    explain(tabs)
    return tabs
