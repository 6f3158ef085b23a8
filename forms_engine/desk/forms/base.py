"""The form of every screen here: what was left out is asked for in words that fit the field."""

from django import forms
from django.utils.translation import gettext_lazy as _

PLAIN = forms.Field.default_error_messages["required"]
DAYS = (forms.DateInput, forms.DateTimeInput)
CHOICES = (forms.ChoiceField, forms.MultipleChoiceField)
CHOOSE, DAY, WRITE = _("Choose one of these."), _("Choose a day."), _("Write this down.")


class DeskForm(forms.Form):
    """Django's form, without its one sentence for everything that is missing."""

    def full_clean(self) -> None:
        """As Django's, once each field that has no words of its own has some that fit."""
        for field in self.fields.values():
            if field.error_messages["required"] is PLAIN:
                days = DAY if isinstance(field.widget, DAYS) else WRITE
                field.error_messages["required"] = CHOOSE if isinstance(field, CHOICES) else days
        super().full_clean()
