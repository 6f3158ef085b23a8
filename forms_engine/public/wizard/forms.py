"""What coming back asks: a code, and what proves that it is this person's."""

from typing import TYPE_CHECKING

from django import forms
from django.utils.translation import gettext_lazy as _

from forms_engine.forms.fields import Words
from forms_engine.runs.sentences import MISSING, WRONG
from forms_engine.vault.tokens import new_token
from theme.renderer import HouseRenderer
from theme.widgets import CodeInput

if TYPE_CHECKING:
    from django.utils.functional import _StrOrPromise

LONGEST = 254


def _proof(label: "_StrOrPromise", hint: "_StrOrPromise", missing: "_StrOrPromise") -> Words:
    return Words(
        label=label,
        help_text=hint,
        max_length=LONGEST,
        widget=CodeInput({"autocapitalize": "none"}, width=10),
        error_messages={"required": missing, "max_length": _("This is too long: write four signs")},
    )


class PressForm(forms.Form):
    """A button alone; `press` tells a second press of one page from a second page."""

    default_renderer = HouseRenderer

    press = Words(required=False, max_length=LONGEST, initial=new_token, widget=forms.HiddenInput)
    wrong: "_StrOrPromise" = ""


class PhoneForm(PressForm):
    """For a form that holds a phone number."""

    proof = _proof(
        _("Last four digits of your phone number"),
        _("Of the number that you gave in the form."),
        MISSING["phone"],
    )
    wrong = WRONG["phone"]


class EmailForm(PressForm):
    """For a form that holds an e-mail address and no phone number."""

    proof = _proof(
        _("First four letters of your e-mail address"),
        _("Of the address that you gave in the form: “huda” for huda@example.org."),
        MISSING["email"],
    )
    wrong = WRONG["email"]


LINK_FORMS: dict[str, type[PressForm]] = {"": PressForm, "phone": PhoneForm, "email": EmailForm}


class CodeForm(PressForm):
    """For whoever has the code; the page cannot say which proof it wants without telling tales."""

    code = Words(
        label=_("Code of your form"),
        help_text=_("Eight letters and digits, such as M7K4-XW9P. We showed and sent it to you."),
        max_length=40,
        widget=CodeInput(width=10),
        error_messages={
            "required": _("Write the code of your form"),
            "max_length": _("A code has eight letters and digits"),
        },
    )
    proof = _proof(
        _("Last four digits of your phone number"),
        _("If you gave no phone number: the first four letters of your e-mail address."),
        MISSING[""],
    )
    wrong = WRONG[""]
    field_order = ("press", "code", "proof")
