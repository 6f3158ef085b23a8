"""Wagtail's sign-in form, whose password field has no label of its own to translate."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.auth import LoginForm

from .base import DeskForm


class SignInForm(DeskForm, LoginForm):
    """Says what each field is for in the reader's language."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # Any: Django's own signature
        super().__init__(*args, **kwargs)
        self.fields["password"].label = _("Password")
