"""What is asked of whoever books an interview."""

from typing import cast

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from forms_engine.forms.fields import Words
from forms_engine.forms.normalise import phone_e164
from forms_engine.forms.questions.phone import what_is_wrong
from forms_engine.vault.tokens import new_token
from theme.renderer import HouseRenderer
from theme.widgets import RadioCards, TelInput, Textarea, TextInput

from ..enquiry.forms import LONGEST_LINE, TOO_LONG
from .times import Choices

LONGEST = 1000


class TimeForm(forms.Form):
    """One of the times on offer."""

    default_renderer = HouseRenderer

    slot = forms.ChoiceField(
        label=_("Time"),
        widget=RadioCards(),
        error_messages={
            "required": _("Choose a time"),
            "invalid_choice": _("This time was taken a moment ago: choose another"),
        },
    )

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        choices: Choices,
        initial: dict[str, str] | None = None,
    ) -> None:
        super().__init__(data, initial=initial)
        cast(forms.ChoiceField, self.fields["slot"]).choices = choices


class BookForm(TimeForm):
    """A time, what it is about, and who comes; `key` tells one sending from two."""

    key = Words(required=False, initial=new_token, widget=forms.HiddenInput)
    subject = Words(
        label=_("What would you like to speak about?"),
        help_text=_("One or two sentences. Write nothing that we do not need to know."),
        max_length=LONGEST,
        widget=Textarea(longest=LONGEST),
        error_messages={
            "required": _("Write what you would like to speak about"),
            "max_length": TOO_LONG,
        },
    )
    name = Words(
        label=_("Your name"),
        max_length=LONGEST_LINE,
        widget=TextInput({"autocomplete": "name"}),
        error_messages={"required": _("Write your name"), "max_length": TOO_LONG},
    )
    phone = Words(
        label=_("Phone number"),
        help_text=_("For a number outside Saudi Arabia, begin with +."),
        max_length=40,
        widget=TelInput(),
        error_messages={
            "required": _("Write your phone number: by it you can move or cancel the interview"),
            "max_length": TOO_LONG,
        },
    )

    def clean_phone(self) -> str:
        """The number in E.164."""
        phone = phone_e164(self.cleaned_data["phone"])
        if phone is None:
            raise forms.ValidationError(what_is_wrong(self.cleaned_data["phone"]))
        return phone
