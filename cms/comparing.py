"""Compares any two published versions of a policy, as chosen in the address."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from theme.renderer import HouseRenderer
from theme.widgets import Select

from .dates import gregorian
from .models.versions import PolicyVersion
from .versions import Changes, changes_between

UNKNOWN = _("Choose one of the versions in the list.")


class CompareForm(forms.Form):
    """Two versions; the addresses stay short and can be shared."""

    default_renderer = HouseRenderer
    use_required_attribute = False

    older = forms.TypedChoiceField(
        label=_("From version"), coerce=int, widget=Select, error_messages={"required": UNKNOWN}
    )
    newer = forms.TypedChoiceField(
        label=_("To version"), coerce=int, widget=Select, error_messages={"required": UNKNOWN}
    )

    def __init__(self, *args: Any, choices: Sequence[tuple[int, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        for name in ("older", "newer"):
            self.fields[name].choices = choices
            self.fields[name].error_messages["invalid_choice"] = UNKNOWN

    def clean(self) -> dict[str, Any]:  # Any: numbers of versions
        """Two different ones."""
        given = super().clean() or {}
        if given.get("older") is not None and given.get("older") == given.get("newer"):
            self.add_error("newer", _("Choose two different versions."))
        return given


@dataclass(frozen=True)
class Comparison:
    """The form, and, where two versions are chosen, both and what changed between them."""

    form: CompareForm
    older: PolicyVersion | None = None
    newer: PolicyVersion | None = None
    changes: Changes | None = None


def compare_chosen(
    versions: Sequence[PolicyVersion], given: Mapping[str, str], language: str
) -> Comparison:
    """`versions` newest first, their clauses not read yet; nothing given means the last two."""
    choices = [(version.number, _label(version, language)) for version in versions]
    usual = {"older": versions[1].number, "newer": versions[0].number}
    chosen = given if {"older", "newer"} & set(given) else usual
    form = CompareForm(chosen, choices=choices)
    if not form.is_valid():
        return Comparison(form)
    known = {version.number: version for version in versions}
    older, newer = (known[form.cleaned_data[name]] for name in ("older", "newer"))
    return Comparison(form, older, newer, changes_between(newer, older))


def _label(version: PolicyVersion, language: str) -> str:
    day = version.effective_date or localdate(version.published_at)
    return f"{version.label} – {gregorian(day, language)}"
