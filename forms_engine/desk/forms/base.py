"""What every form of the desk has in common: what is left empty is named, never just "required"."""

from django import forms
from django.forms.renderers import BaseRenderer
from django.utils.translation import gettext as _

from theme.renderer import DeskRenderer

GENERIC = forms.Field.default_error_messages["required"]
PICKED = ("date", "time", "datetime-local", "checkbox", "file")


class DeskForm(forms.Form):
    """A field without a sentence of its own for being left empty gets one from its label."""

    default_renderer: BaseRenderer | type[BaseRenderer] = DeskRenderer()

    def full_clean(self) -> None:
        """Name each field before it is read; labels may have been set meanwhile."""
        for field in self.fields.values():
            if field.error_messages["required"] is GENERIC:
                field.error_messages["required"] = wanted(field)
        super().full_clean()

    def lacking(self, name: str) -> tuple[str | None, str]:
        """Where to say that something is missing, and how; the whole form where it has no field."""
        field = self.fields.get(name)
        return (name, wanted(field)) if field else (None, _("Something is missing here."))


def wanted(field: forms.Field) -> str:
    """What is to be written or chosen, by the label; a label that asks is answered."""
    label = str(field.label or "").strip()
    asks = label.endswith(("?", "؟"))
    if _is_picked(field):
        words = _("Choose an answer: %(label)s") if asks else _("Choose this: %(label)s.")
    else:
        words = _("Write an answer: %(label)s") if asks else _("Write this: %(label)s.")
    return words % {"label": label}


def _is_picked(field: forms.Field) -> bool:
    kinds = (forms.ChoiceField, forms.BooleanField, forms.FileField)
    return isinstance(field, kinds) or getattr(field.widget, "input_type", "") in PICKED
