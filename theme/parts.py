"""Inputs made of several boxes that are one answer, such as day, month and year."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django import forms

from theme.widgets import Attrs

_LARGEST = 10**12


@dataclass(frozen=True)
class Box:
    """One of the boxes: its name in the data, its label, its width and attributes."""

    name: str
    label: str
    width: int
    attrs: Attrs


def spread(raw: object, names: Sequence[str]) -> object:
    """An object's values in the order of the boxes (missing: ""); anything else as it is."""
    if isinstance(raw, (list, tuple)):
        return ["" if value is None else value for value in raw]
    if not isinstance(raw, Mapping) or not raw or set(raw) - set(names):
        return raw
    values = ["" if raw.get(name) is None else raw[name] for name in names]
    plain = all(isinstance(v, str) or (type(v) is int and abs(v) < _LARGEST) for v in values)
    return [str(value) for value in values] if plain else raw


class BoxesInput(forms.Widget):
    """Several boxes in one group; posts `name-box` each, and also takes a list or an object."""

    template_name = "theme/form/widgets/boxes.html"
    use_fieldset = True

    def __init__(self, boxes: Sequence[Box], attrs: Attrs | None = None) -> None:
        super().__init__(dict(attrs or {}))
        self.boxes = tuple(boxes)

    @property
    def names(self) -> list[str]:
        """The boxes' names, in order."""
        return [box.name for box in self.boxes]

    def value_from_datadict(self, data: Mapping[str, object], files: object, name: str) -> object:
        """A list of strings in the order of the boxes, however it was sent."""
        sent = [f"{name}-{box}" for box in self.names]
        if any(key in data for key in sent):
            return [data.get(key, "") for key in sent]
        many = getattr(data, "getlist", None)
        return (many(name) or None) if many else spread(data.get(name), self.names)

    def get_context(self, name: str, value: object, attrs: Attrs | None) -> dict[str, object]:
        """Each box with its id, value and label; a lone value stands in the first box."""
        context = super().get_context(name, value, dict(attrs or {}))
        many = isinstance(value, (list, tuple))
        values = [*value] if many else [] if value is None else [str(value)]  # type: ignore[misc]
        shown = [*values, *("" for _ in self.boxes)]
        id_ = context["widget"]["attrs"].get("id", "")
        context["widget"]["boxes"] = [
            {
                "label": box.label,
                "width": box.width,
                "name": f"{name}-{box.name}",
                "type": "text",
                "value": shown[index] or None,
                "attrs": {"id": f"{id_}_{index}", **box.attrs},
            }
            for index, box in enumerate(self.boxes)
        ]
        return context

    def id_for_label(self, id_: str, index: str | None = None) -> str:
        """No label of its own: the group's legend names it."""
        return ""

    def value_omitted_from_data(self, data: object, files: object, name: str) -> bool:
        """Empty boxes are an empty answer, never a missing one."""
        return False
