"""A form with one of each kind of field, as the theme's tests need it."""

from django import forms

from theme.parts import Box, BoxesInput
from theme.renderer import HouseRenderer
from theme.sets import Naming, SetsInput
from theme.widgets import CheckCards, RadioCards, SingleCheck, TelInput, Textarea, TextInput

WHO = [("me", "I do"), ("other", "Somebody else")]


def make_form(data: dict[str, str] | None = None, **fields: forms.Field) -> forms.Form:
    """A form of the given fields, drawn by the house's renderer."""
    form = forms.Form(data, renderer=HouseRenderer())
    form.fields = dict(fields)
    return form


def make_text(label: str = "Name", *, hint: str = "", required: bool = True) -> forms.CharField:
    """One line, with our own words when it is left empty."""
    field = forms.CharField(
        label=label,
        required=required,
        max_length=150,
        widget=TextInput(),
        error_messages={"required": f"Enter: {label}"},
    )
    field.hint = hint
    return field


def make_choice(label: str = "Who needs help?") -> forms.ChoiceField:
    """One of two, as cards, the second with a hint of its own."""
    return forms.ChoiceField(
        label=label,
        choices=WHO,
        widget=RadioCards(hints={"other": "A relative"}),
        error_messages={"required": "Choose who needs help"},
    )


def make_consent(label: str = "I agree") -> forms.BooleanField:
    """A consent, un-ticked."""
    return forms.BooleanField(
        label=label, widget=SingleCheck(), error_messages={"required": "Agree to go on"}
    )


def make_story() -> forms.CharField:
    """Several lines with a limit that is told."""
    return forms.CharField(label="Story", required=False, widget=Textarea(longest=1200))


def make_phone() -> forms.CharField:
    """A phone number."""
    return forms.CharField(label="Phone", widget=TelInput(width=20))


def make_languages() -> forms.MultipleChoiceField:
    """Some of two, as cards."""
    return forms.MultipleChoiceField(label="Languages", choices=WHO, widget=CheckCards())


def make_boxes() -> forms.Field:
    """A date in three boxes."""
    boxes = [Box(name, name.title(), 4, {}) for name in ("day", "month", "year")]
    return forms.Field(label="Born", required=False, widget=BoxesInput(boxes))


def make_sets(*, least: int = 1, most: int = 4) -> forms.Field:
    """People, each with a name."""
    names = Naming("Person", lambda index: f"Person {index + 1}")
    widget = SetsInput(lambda: {"name": make_text()}, least=least, most=most, names=names)
    return forms.Field(label="People", required=False, widget=widget)
