"""The forms of the staff accounts screen."""

from django import forms
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.utils.translation import gettext_lazy as _

from forms_engine.staff.enums import Role

from .base import DeskForm


class RolesForm(DeskForm):
    """Which roles a person holds; none at all is refused, disabling is the act for that."""

    roles = forms.MultipleChoiceField(
        label=_("Roles"),
        choices=Role.choices,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one role.")},
    )


class InviteForm(RolesForm):
    """A new member of staff; the password is theirs to choose by the link we send."""

    name = forms.CharField(label=_("Name"), max_length=150)
    username = forms.CharField(
        label=_("User name"),
        max_length=150,
        validators=[UnicodeUsernameValidator()],
        help_text=_("Letters, digits and @ . + - _ only. It cannot be changed later."),
        widget=forms.TextInput(attrs={"dir": "ltr", "autocomplete": "off"}),
    )
    email = forms.EmailField(
        label=_("Email"),
        help_text=_("The link for choosing a password is sent here."),
        widget=forms.EmailInput(attrs={"dir": "ltr", "autocomplete": "off"}),
    )
    field_order = ["name", "username", "email", "roles"]
