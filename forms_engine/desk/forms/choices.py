"""Fills a choice field that depends on who asks."""

from collections.abc import Iterable
from typing import cast

from django import forms

from forms_engine.forms.types import Text


def offer(form: forms.Form, name: str, choices: Iterable[tuple[str, Text]]) -> None:
    """Let the field `name` of `form` take exactly these codes."""
    cast(forms.ChoiceField, form.fields[name]).choices = list(choices)
