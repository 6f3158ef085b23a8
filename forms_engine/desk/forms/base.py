"""The form of every screen here: what was left out is asked for in words that fit the field."""

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

PLAIN = forms.Field.default_error_messages["required"]
DAYS = (forms.DateInput, forms.DateTimeInput)
CHOICES = (forms.ChoiceField, forms.MultipleChoiceField)


class DeskForm(forms.Form):
    """Django's form, without its one sentence for everything that is missing."""

    def full_clean(self) -> None:
        """As Django's, once each field that has no words of its own has some that fit."""
        for field in self.fields.values():
            if field.error_messages["required"] is PLAIN:
                field.error_messages["required"] = _words(field)
        super().full_clean()


def _words(field: forms.Field) -> Promise:
    if isinstance(field, CHOICES):
        return _("Choose one of these.")
    return _("Choose a day.") if isinstance(field.widget, DAYS) else _("Write this down.")
