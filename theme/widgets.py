"""The inputs of the house: direction, keyboard and autofill here, looks in the templates."""

from collections.abc import Mapping

from django import forms

Attrs = Mapping[str, str | bool | int]


def _merged(defaults: Attrs, attrs: Attrs | None) -> dict[str, str | bool | int]:
    """The caller's attributes over a widget's own."""
    return {**defaults, **(attrs or {})}


class TextInput(forms.TextInput):
    """One line in any script; `width` in characters (4, 10, 20) narrows the box."""

    template_name = "theme/form/widgets/input.html"
    own: Attrs = {"dir": "auto"}

    def __init__(self, attrs: Attrs | None = None, *, width: int | None = None) -> None:
        super().__init__(_merged(self.own, attrs))
        self.width = width

    def get_context(self, name: str, value: object, attrs: Attrs | None) -> dict[str, object]:
        """Without `maxlength`: a browser that cuts what is pasted loses it silently."""
        context = super().get_context(name, value, attrs)
        context["widget"]["attrs"].pop("maxlength", None)
        context["widget"]["attrs"].pop("minlength", None)
        context["widget"]["width"] = self.width
        return context


class DigitsInput(TextInput):
    """A number that is not counted with: years, document numbers, references' last digits."""

    own: Attrs = {
        "dir": "ltr",
        "inputmode": "numeric",
        "autocomplete": "off",
        "spellcheck": "false",
    }


class CodeInput(TextInput):
    """A reference or passport number: Latin letters and digits."""

    own: Attrs = {
        "dir": "ltr",
        "autocomplete": "off",
        "autocapitalize": "characters",
        "spellcheck": "false",
    }


class TelInput(TextInput):
    """A phone number, left to right in every language."""

    input_type = "tel"
    own: Attrs = {"dir": "ltr", "autocomplete": "tel"}


class EmailInput(TextInput):
    """An e-mail address, left to right in every language."""

    input_type = "email"
    own: Attrs = {
        "dir": "ltr",
        "autocomplete": "email",
        "autocapitalize": "none",
        "spellcheck": "false",
    }


class Textarea(forms.Textarea):
    """Several lines; with `longest` it tells how many characters may be written."""

    template_name = "theme/form/widgets/textarea.html"

    def __init__(self, attrs: Attrs | None = None, *, longest: int | None = None) -> None:
        super().__init__(_merged({"dir": "auto", "rows": 6}, attrs))
        self.longest = longest

    def get_context(self, name: str, value: object, attrs: Attrs | None) -> dict[str, object]:
        """Without `maxlength`, for the same reason as in one line."""
        context = super().get_context(name, value, attrs)
        context["widget"]["attrs"].pop("maxlength", None)
        context["widget"]["attrs"].pop("minlength", None)
        return context


class Select(forms.Select):
    """A choice from a long list; short lists are `RadioCards`."""

    template_name = "theme/form/widgets/select.html"


class _Cards:
    """What the card widgets share: a hint under each choice, by its value."""

    hints: Mapping[str, str]

    def create_option(self, *args: object, **kwargs: object) -> dict[str, object]:
        """Django's option with its hint, tied by id."""
        option = super().create_option(*args, **kwargs)  # type: ignore[misc]
        option["hint"] = self.hints.get(str(option["value"]), "")
        if option["hint"]:
            option["attrs"]["aria-describedby"] = f"{option['attrs'].get('id', '')}_hint"
        return option


class RadioCards(_Cards, forms.RadioSelect):
    """One of a few, as bordered rows; `hints` maps a value to a sentence under its label."""

    template_name = "theme/form/widgets/cards.html"

    def __init__(
        self,
        attrs: Attrs | None = None,
        choices: object = (),
        *,
        hints: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(attrs, choices)
        self.hints = hints or {}


class CheckCards(_Cards, forms.CheckboxSelectMultiple):
    """Some of a few, as bordered rows; `hints` maps a value to a sentence under its label."""

    template_name = "theme/form/widgets/cards.html"

    def __init__(
        self,
        attrs: Attrs | None = None,
        choices: object = (),
        *,
        hints: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(attrs, choices)
        self.hints = hints or {}


class SingleCheck(forms.CheckboxInput):
    """One box with its label beside it, such as a consent; never ticked in advance."""

    template_name = "theme/form/widgets/check.html"
    label_beside = True


class FilesApart(forms.MultipleHiddenInput):
    """Files that are sent by forms of their own: nothing of them stands in the step's form."""

    apart = True

    def format_value(self, value: object) -> list[object]:
        """A list whatever was kept: a program may have saved a number or a word in its place."""
        return list(value) if isinstance(value, list | tuple) else []
