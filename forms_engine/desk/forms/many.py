"""The forms for several requests at once, and for a person's saved filters."""

from django import forms
from django.utils.translation import gettext_lazy as _

from forms_engine.casework.services.exporting import REASON_LIMIT
from forms_engine.casework.services.saving import NAME_LIMIT
from forms_engine.casework.services.telling import READY

from ..labels import TEMPLATES
from .base import DeskForm


class ReadyTextForm(DeskForm):
    """Which of the ready texts to send."""

    text = forms.ChoiceField(
        label=_("Which text?"),
        choices=[(name, TEMPLATES[name]) for name in READY],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one of the texts.")},
    )


class ExportForm(DeskForm):
    """Why cases leave the house as a file."""

    reason = forms.CharField(
        label=_("What do you need the file for?"),
        help_text=_("Your name and this reason are kept in the history of every case in it."),
        max_length=REASON_LIMIT,
        widget=forms.TextInput(attrs={"dir": "auto"}),
        error_messages={"required": _("Write what you need the file for.")},
    )


class SavedFilterForm(DeskForm):
    """The name of a saved filter, and whether the team sees it."""

    name = forms.CharField(
        label=_("Name of the filter"),
        help_text=_("Name no person in it."),
        max_length=NAME_LIMIT,
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}),
        error_messages={"required": _("Write a short name.")},
    )
    shared = forms.BooleanField(label=_("Show it to the whole team"), required=False)
