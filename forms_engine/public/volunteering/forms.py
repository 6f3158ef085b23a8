"""What verifying asks: a code."""

from django import forms
from django.utils.translation import gettext_lazy as _

from forms_engine.forms.fields import Words
from theme.renderer import HouseRenderer
from theme.widgets import CodeInput


class CodeForm(forms.Form):
    """The code of a certificate, however it is typed."""

    default_renderer = HouseRenderer

    code = Words(
        label=_("Code of the certificate"),
        help_text=_("Twelve letters and digits, such as M7K4-XW9P-34BC."),
        max_length=40,
        widget=CodeInput(width=20),
        error_messages={
            "required": _("Write the code of the certificate"),
            "max_length": _("A code has twelve letters and digits, such as M7K4-XW9P-34BC"),
        },
    )
