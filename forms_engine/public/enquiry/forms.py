"""What the contact form asks: who, how to answer, and the question, suggestion or complaint."""

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from forms_engine.cases.enums import Kind
from forms_engine.cases.references import read_reference
from forms_engine.forms.fields import Words
from forms_engine.forms.normalise import phone_e164
from forms_engine.forms.questions.phone import what_is_wrong
from forms_engine.vault.tokens import new_token
from theme.renderer import HouseRenderer
from theme.widgets import EmailInput, TelInput, Textarea, TextInput

from .words import WORDINGS

LONGEST_QUESTION = 4000
LONGEST_LINE = 120
TOO_LONG = ngettext_lazy(
    "Shorten the text to %(limit_value)d character. It has %(show_value)d.",
    "Shorten the text to %(limit_value)d characters. It has %(show_value)d.",
    "limit_value",
)


class AskForm(forms.Form):
    """A name, a phone or an e-mail address, and the words; `key` tells one sending from two.

    Only a complaint is asked for the request that it is about.
    """

    default_renderer = HouseRenderer

    key = Words(required=False, initial=new_token, widget=forms.HiddenInput)
    question = Words(
        label=_("Your question"),
        help_text=_("In any language. Write nothing that we do not need to know."),
        max_length=LONGEST_QUESTION,
        widget=Textarea(longest=LONGEST_QUESTION),
        error_messages={"required": _("Write your question"), "max_length": TOO_LONG},
    )
    subject = Words(
        label=_("Subject"),
        required=False,
        max_length=LONGEST_LINE,
        widget=TextInput(),
        error_messages={"max_length": TOO_LONG},
    )
    about = Words(
        label=_("Reference of the request it is about"),
        help_text=_("Leave this empty if it is about no request, or if you do not know it."),
        required=False,
        max_length=40,
        widget=TextInput({"dir": "ltr", "autocomplete": "off"}),
        error_messages={"max_length": TOO_LONG},
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
        required=False,
        max_length=40,
        widget=TelInput(),
        error_messages={"max_length": TOO_LONG},
    )
    email = forms.EmailField(
        label=_("E-mail address"),
        help_text=_("A phone number or an e-mail address is enough; both are better."),
        required=False,
        max_length=254,
        widget=EmailInput(),
        error_messages={
            "invalid": _("Write a whole e-mail address, such as name@example.com"),
            "max_length": TOO_LONG,
        },
    )

    def __init__(self, data: QueryDict | None = None, *, kind: Kind = Kind.ENQUIRY) -> None:
        super().__init__(data)
        wording = WORDINGS[kind]
        self.fields["question"].label = str(wording.label)
        self.fields["question"].error_messages["required"] = str(wording.missing)
        if kind != Kind.COMPLAINT:
            del self.fields["about"]

    def clean_about(self) -> str:
        """A reference, or nothing; whether there is such a request is not said."""
        typed = self.cleaned_data["about"]
        reference = read_reference(typed) if typed else ""
        if reference is None:
            raise forms.ValidationError(
                _("A reference has eight signs, such as M7K4-XW9P. Copy it, or leave this empty.")
            )
        return reference

    def clean_phone(self) -> str:
        """The number in E.164, or nothing."""
        typed = self.cleaned_data["phone"]
        phone = phone_e164(typed) if typed else ""
        if phone is None:
            raise forms.ValidationError(what_is_wrong(typed))
        return phone

    def clean(self) -> dict[str, object]:
        """One way to answer is needed."""
        given = self.cleaned_data
        sent_well = not {"phone", "email"} & self.errors.keys()
        if sent_well and not (given["phone"] or given["email"]):
            self.add_error(
                "phone", _("Write a phone number or an e-mail address: one of them is enough")
            )
        return given
