"""A form with every widget in it, its words taken from the sample pages."""

from django import forms

from theme.parts import Box, BoxesInput
from theme.renderer import HouseRenderer
from theme.sets import Fault, Naming, SetsInput
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
    "point": CodeInput(),
    "nationality": Select(),
    "phone": TelInput(width=20),
    "email": EmailInput(),
    "place": Select(),
    "who": RadioCards(),
    "feeling": RadioCards(),
    "languages": CheckCards(),
    "story": Textarea(longest=1200),
    "consent": SingleCheck(),
}

_KINDS = {"consent": forms.BooleanField, "born": forms.Field, "people": forms.Field}


def _widget(name: str, words: dict[str, object]) -> forms.Widget:
    """The widget of a field; its boxes or inner fields are named by its words."""
    if labels := words.get("boxes"):
        names = zip(("day", "month", "year"), labels, (4, 10, 4), strict=True)
        return BoxesInput([Box(box, label, width, {"dir": "auto"}) for box, label, width in names])
    if inner := words.get("inner"):
        names = Naming(str(words["noun"]), lambda index: f"{words['noun']} {index + 1}")
        made = {key: _field(key, said) for key, said in inner.items()}
        return SetsInput(lambda: made, least=1, most=4, names=names)
    return WIDGETS[name]


def _field(name: str, words: dict[str, object]) -> forms.Field:
    """One field: a choice when its words list choices, a box when it is a consent, else text."""
    common = {
        "label": words["label"],
        "widget": _widget(name, words),
        "error_messages": {"required": words.get("error", "")},
    }
    if choices := words.get("choices"):
        kind = forms.MultipleChoiceField if name == "languages" else forms.ChoiceField
        field = kind(choices=choices, **common)
        field.widget.hints = words.get("hints", {})
    else:
        field = _KINDS.get(name, forms.CharField)(**common)
    field.required = not words.get("optional", False)
    field.hint = words.get("hint", "")
    return field


class SampleForm(forms.Form):
    """The fields that `words` names, in that order."""

    default_renderer = HouseRenderer

    def __init__(self, data: dict[str, str] | None = None, *, words: Words) -> None:
        super().__init__(data)
        self.fields = {name: _field(name, said) for name, said in words.items()}
        if data and (people := words.get("people")):
            inner = people["inner"]["name"]["error"]  # type: ignore[index]  # our own samples
            self.fields["people"].widget.faults = [Fault(1, "name", inner)]
