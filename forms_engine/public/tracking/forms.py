"""What tracking asks: a reference and four digits, a contact, an answer."""

from django import forms
from django.core.validators import validate_email
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from forms_engine.cases.indexes import LAST_DIGITS
from forms_engine.cases.models import Case
from forms_engine.forms.fields import Words
from forms_engine.forms.normalise import ascii_digits, compact, phone_e164
from theme.renderer import HouseRenderer
from theme.widgets import CodeInput, DigitsInput, Textarea, TextInput

LONGEST_ANSWER = 4000
TOO_LONG = ngettext_lazy(
    "Shorten the text to %(limit_value)d character. It has %(show_value)d.",
    "Shorten the text to %(limit_value)d characters. It has %(show_value)d.",
    "limit_value",
)


class FindForm(forms.Form):
    """Reference and last digits; whether they fit is not this form's business."""

    default_renderer = HouseRenderer

    reference = Words(
        label=_("Reference of your request"),
        help_text=_("Eight letters and digits, such as M7K4-XW9P. We sent it to you."),
        max_length=40,
        widget=CodeInput(width=10),
        error_messages={
            "required": _("Write the reference of your request"),
            "max_length": _("A reference has eight letters and digits"),
        },
    )
    last4 = Words(
        label=_("Last four digits of your phone number"),
        help_text=_("Of the number that you gave in the request."),
        max_length=40,
        widget=DigitsInput(width=4),
        error_messages={
            "required": _("Write the last four digits of your phone number"),
            "max_length": _("Write four digits only"),
        },
    )

    def clean_last4(self) -> str:
        """Exactly four digits of any family."""
        digits = compact(ascii_digits(self.cleaned_data["last4"]))
        if len(digits) != LAST_DIGITS or not (digits.isascii() and digits.isdigit()):
            raise forms.ValidationError(_("Write four digits only"))
        return digits


class LinkForm(forms.Form):
    """Where a link may be sent: only ever to an address that a request already holds."""

    default_renderer = HouseRenderer

    contact = Words(
        label=_("Your phone number or e-mail address"),
        help_text=_("The one that you gave in the request."),
        max_length=254,
        widget=TextInput({"dir": "ltr", "autocomplete": "email"}),
        error_messages={
            "required": _("Write your phone number or your e-mail address"),
            "max_length": _("This is too long for a phone number or an e-mail address"),
        },
    )

    def clean_contact(self) -> str:
        """A phone number in E.164, or an e-mail address."""
        typed = str(self.cleaned_data["contact"])
        if "@" in typed:
            return _email(typed)
        phone = phone_e164(typed)
        if phone is None:
            raise forms.ValidationError(
                _("Write a whole phone number, such as 0501234567, or an e-mail address")
            )
        return phone


def _email(typed: str) -> str:
    try:
        validate_email(typed)
    except forms.ValidationError:
        raise forms.ValidationError(
            _("Write a whole e-mail address, such as name@example.com")
        ) from None
    return typed


class ObjectionForm(forms.Form):
    """Why a refusal should be reconsidered; `version` is the case that the person saw."""

    default_renderer = HouseRenderer

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    objection = Words(
        label=_("Why should we reconsider the decision?"),
        help_text=_("Tell us what we overlooked or what has changed. A few sentences are enough."),
        max_length=LONGEST_ANSWER,
        widget=Textarea(longest=LONGEST_ANSWER),
        error_messages={
            "required": _("Write why we should reconsider the decision"),
            "max_length": TOO_LONG,
        },
    )


class AnswerForm(forms.Form):
    """The applicant's answer to what staff asked; `version` is the case that the person saw."""

    default_renderer = HouseRenderer

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    answer = Words(
        label=_("Your answer"),
        help_text=_("Do not write a card number or a password. We never ask for them."),
        max_length=LONGEST_ANSWER,
        widget=Textarea(longest=LONGEST_ANSWER),
        error_messages={
            "required": _("Write your answer"),
            "max_length": TOO_LONG,
        },
    )

    def is_stale(self, case: Case) -> bool:
        """Whether the case has moved since the person read the page, whatever else is wrong."""
        self.full_clean()
        seen = self.cleaned_data.get("version")
        return seen is not None and seen != case.version
