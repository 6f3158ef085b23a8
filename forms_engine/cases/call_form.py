"""What is asked of whoever wants to be called; the page and the API read it by the same rules."""

from django import forms
from django.utils.translation import gettext_lazy as _

from forms_engine.forms.fields import Words
from forms_engine.forms.normalise import phone_e164
from forms_engine.forms.questions.language import LANGUAGES
from forms_engine.forms.questions.phone import what_is_wrong
from theme.renderer import HouseRenderer
from theme.widgets import RadioCards, Select, TelInput, TextInput

from .services.calling import Caller, CallTime


class CallForm(forms.Form):
    """Whom to call, when, and in which language."""

    default_renderer = HouseRenderer

    name = Words(
        label=_("Your name"),
        max_length=120,
        widget=TextInput({"autocomplete": "name"}),
        error_messages={
            "required": _("Write your name"),
            "max_length": _("Write a shorter name: 120 letters at most"),
        },
    )
    phone = Words(
        label=_("Phone number"),
        help_text=_("For a number outside Saudi Arabia, begin with +."),
        max_length=40,
        widget=TelInput(),
        error_messages={
            "required": _("Write the phone number that we should call"),
            "max_length": _("This is too long for a phone number"),
        },
    )
    time = forms.ChoiceField(
        label=_("When should we call?"),
        choices=CallTime.choices,
        widget=RadioCards(),
        error_messages={
            "required": _("Choose when we should call"),
            "invalid_choice": _("Choose when we should call"),
        },
    )
    language = forms.ChoiceField(
        label=_("In which language should we speak?"),
        choices=[(option.code, option.label) for option in LANGUAGES],
        widget=Select(),
        error_messages={
            "required": _("Choose the language in which we should speak"),
            "invalid_choice": _("Choose the language in which we should speak"),
        },
    )

    def clean_phone(self) -> str:
        """The number in E.164."""
        typed = self.cleaned_data["phone"]
        phone = phone_e164(typed)
        if phone is None:
            raise forms.ValidationError(what_is_wrong(typed))
        return phone

    def caller(self) -> Caller:
        """Whom to call, once the form is valid."""
        return Caller(**{**self.cleaned_data, "time": CallTime(self.cleaned_data["time"])})
