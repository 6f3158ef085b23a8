"""A form with every widget in it, its words taken from the sample pages."""

from django import forms

from theme.renderer import HouseRenderer
from theme.widgets import (
    CheckCards,
    CodeInput,
    DigitsInput,
    EmailInput,
    RadioCards,
    Select,
    SingleCheck,
    TelInput,
    Textarea,
    TextInput,
)

Words = dict[str, dict[str, object]]

WIDGETS: dict[str, forms.Widget] = {
    "name": TextInput({"autocomplete": "name", "spellcheck": "false"}),
    "document": DigitsInput(width=10),
    "year": DigitsInput(width=4),
    "passport": CodeInput(width=20),
    "phone": TelInput(width=20),
    "email": EmailInput(),
    "place": Select(),
    "who": RadioCards(),
    "feeling": RadioCards(),
    "languages": CheckCards(),
    "story": Textarea(longest=1200),
    "consent": SingleCheck(),
}


def _field(name: str, words: dict[str, object]) -> forms.Field:
    """One field: a choice when its words list choices, a box when it is a consent, else text."""
    common = {
        "label": words["label"],
        "widget": WIDGETS[name],
        "error_messages": {"required": words.get("error", "")},
    }
    if choices := words.get("choices"):
        kind = forms.MultipleChoiceField if name == "languages" else forms.ChoiceField
        field = kind(choices=choices, **common)
        field.widget.hints = words.get("hints", {})
    else:
        field = (forms.BooleanField if name == "consent" else forms.CharField)(**common)
    field.required = not words.get("optional", False)
    field.hint = words.get("hint", "")
    return field


class SampleForm(forms.Form):
    """The fields that `words` names, in that order."""

    default_renderer = HouseRenderer

    def __init__(self, data: dict[str, str] | None = None, *, words: Words) -> None:
        super().__init__(data)
        self.fields = {name: _field(name, said) for name, said in words.items()}
