"""A group of boxes that repeats, such as each person of a party; grows and shrinks by buttons."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from django import forms
from django.forms.utils import ErrorDict, ErrorList
from django.utils.datastructures import MultiValueDict

from theme.renderer import HouseRenderer
from theme.widgets import Attrs

Fields = Callable[[], Mapping[str, forms.Field]]
Typed = dict[str, list[str]]
COUNT, ADD, REMOVE = "n", "add", "remove"


@dataclass(frozen=True)
class Fault:
    """A sentence about one box of one set; `index` counts from 0."""

    index: int
    box: str
    text: str


@dataclass(frozen=True)
class Naming:
    """What one set is called, and how the set of an index (from 0) is called among the others."""

    noun: str
    called: Callable[[int], str]


class FaultError(forms.ValidationError):
    """The same as a form's error: it stands at its own box, and the summary leads there."""

    def __init__(self, fault: Fault, *, code: str) -> None:
        super().__init__(fault.text, code=code)
        self.fault, self.box = fault, f"-{fault.index}-{fault.box}"


class SetForm(forms.Form):
    """The boxes of one set, drawn with what was typed; it checks nothing itself."""

    default_renderer = HouseRenderer
    use_required_attribute = False

    def __init__(
        self, typed: Typed, fields: Mapping[str, forms.Field], *, prefix: str, auto_id: str
    ) -> None:
        sent = {f"{prefix}-{name}": values for name, values in typed.items()}
        super().__init__(MultiValueDict(sent), prefix=prefix, auto_id=auto_id)
        self.fields = dict(fields)
        self._errors = ErrorDict()

    def show(self, fault: Fault) -> None:
        """Put a sentence at its box."""
        found = self._errors.setdefault(fault.box, ErrorList(renderer=self.renderer))
        found.append(fault.text)


def pack(sets: Sequence[Typed]) -> list[str]:
    """Sets as plain strings: how many, then `index.box=value` for each value."""
    rows = [
        f"{index}.{box}={value}"
        for index, one in enumerate(sets)
        for box, values in one.items()
        for value in values
    ]
    return [f"{COUNT}={len(sets)}", *rows]


def unpack(strings: object, *, most: int) -> list[Typed]:
    """The sets that `pack` made strings of, at most `most`; strings of another shape are left."""
    sets: list[Typed] = []
    for text in strings if isinstance(strings, list) else ():
        place, _sign, value = str(text).partition("=")
        index, _dot, box = place.partition(".")
        if place == COUNT:
            sets = [{} for _ in range(min(_whole(value), most))]
        elif _whole(index) < len(sets) and index.isdecimal():
            sets[_whole(index)].setdefault(box, []).append(value)
    return sets


def _whole(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 4 else 0


class SetsInput(forms.Widget):
    """`fields` makes the fields of one set; there are `least` (at least one) to `most` sets."""

    template_name = "theme/form/widgets/sets.html"
    use_fieldset = True

    def __init__(self, fields: Fields, *, least: int, most: int, names: Naming) -> None:
        super().__init__()
        self.fields, self.least, self.most, self.names = fields, least, most, names
        self.faults: list[Fault] = []

    def value_from_datadict(self, data: Mapping[str, object], files: object, name: str) -> object:
        """Packed strings, from a page's boxes, from packed strings or from a list of objects."""
        if f"{name}-{COUNT}" in data:
            return pack(self._changed(self._sent(data, files, name), data, name))
        many = getattr(data, "getlist", None)
        raw = (many(name) or None) if many else data.get(name)
        return self.packed(raw)

    def packed(self, raw: object) -> object:
        """A list of objects as packed strings; anything else as it is."""
        if not isinstance(raw, (list, tuple)) or not all(isinstance(one, dict) for one in raw):
            return raw
        sets = [self._said(one) for one in raw[: self.most + 1]]
        if not all(_plain(value) for one in sets for value in one.values()):
            return raw
        return pack([{k: _strings(v) for k, v in one.items()} for one in sets]) if sets else None

    def landing(self, data: Mapping[str, object], name: str) -> str:
        """Where to land after a button asked for one set more or less; empty for going on."""
        if f"{name}-{ADD}" in data:
            count = _whole(str(data.get(f"{name}-{COUNT}")))
            return f"id_{name}_{min(count, self.most - 1)}"
        return f"id_{name}" if f"{name}-{REMOVE}" in data else ""

    def _sent(self, data: Mapping[str, object], files: object, name: str) -> list[Typed]:
        count = min(_whole(str(data.get(f"{name}-{COUNT}"))), self.most + 1)
        return [self._typed(data, f"{name}-{index}-", files) for index in range(count)]

    def _typed(self, data: Mapping[str, object], prefix: str, files: object) -> Typed:
        found = {
            name: field.widget.value_from_datadict(data, files, prefix + name)
            for name, field in self.fields().items()
        }
        return {name: _strings(value) for name, value in found.items() if value is not None}

    def _said(self, one: Mapping[str, object]) -> dict[str, object]:
        # Names that no box has are kept, so that they can be refused by name.
        read = {
            name: field.widget.value_from_datadict(one, None, name)
            for name, field in self.fields().items()
            if name in one
        }
        said = {str(name): value for name, value in one.items()} | read
        return {name: value for name, value in said.items() if value is not None}

    def _changed(self, sets: list[Typed], data: Mapping[str, object], name: str) -> list[Typed]:
        if f"{name}-{ADD}" in data and len(sets) < self.most:
            return [*sets, {}]
        out = str(data.get(f"{name}-{REMOVE}", ""))
        if out.isdecimal() and len(sets) > max(self.least, 1):
            return [one for index, one in enumerate(sets) if index != _whole(out)]
        return sets

    def get_context(self, name: str, value: object, attrs: Attrs | None) -> dict[str, object]:
        """A form for each set, with its sentences, and which buttons there are."""
        context = super().get_context(name, value, dict(attrs or {}))
        least = max(self.least, 1)
        sets = unpack(self.packed(value), most=self.most + 1)
        sets += [{} for _ in range(least - len(sets))]
        shown = [self._set(name, index, one) for index, one in enumerate(sets)]
        context["widget"] |= {
            "sets": shown,
            "count": len(sets),
            "can_add": len(sets) < self.most,
            "can_remove": len(sets) > least,
            "noun": self.names.noun,
        }
        return context

    def _set(self, name: str, index: int, typed: Typed) -> dict[str, object]:
        form = SetForm(typed, self.fields(), prefix=f"{name}-{index}", auto_id="id_%s")
        for fault in self.faults:
            if fault.index == index:
                form.show(fault)
        return {"form": form, "index": index, "name": self.names.called(index)}

    def id_for_label(self, id_: str, index: str | None = None) -> str:
        """No label of its own: the group's legend names it."""
        return ""

    def value_omitted_from_data(self, data: object, files: object, name: str) -> bool:
        """No boxes are an empty answer, never a missing one."""
        return False


def _strings(value: object) -> list[str]:
    values = value if isinstance(value, (list, tuple)) else [value]
    return ["true" if one is True else "false" if one is False else str(one) for one in values]


def _plain(value: object) -> bool:
    values = value if isinstance(value, (list, tuple)) else [value]
    return all(
        isinstance(one, str) or (isinstance(one, int) and abs(one) < 10**30) for one in values
    )
