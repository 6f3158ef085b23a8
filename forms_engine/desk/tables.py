"""Columns for Wagtail's tables whose cells name themselves, so that a phone can stack them."""

from collections.abc import Callable, Mapping
from typing import Any

from django.middleware.csrf import get_token
from django.utils.functional import Promise
from wagtail.admin.ui.tables import Column, Table

from theme import cells

Label = str | Promise
Row = Any  # a table shows rows of every kind: models, dataclasses, dicts
Context = Mapping[str, Any]  # Wagtail's own shape for a template's context


class Text(Column):
    """Plain text; `ltr` keeps references, phones and addresses in reading order.

    `note` gives a second line, quieter than the first; `tone` colours what says itself in words.
    """

    cell_template_name: str | None = None

    def __init__(
        self,
        name: str,
        label: Label,
        value: Callable[[Row], object],
        *,
        ltr: bool = False,
        note: Callable[[Row], object] = lambda row: "",
        tone: Callable[[Row], str] = lambda row: "",
    ) -> None:
        super().__init__(name, label=label, accessor=value)
        self.ltr, self.note, self.tone = ltr, note, tone

    def render_cell_html(self, instance: Row, parent_context: Context) -> str:
        """By its template where it has one, else by `cell`, which costs a tenth of one."""
        if self.cell_template_name:
            return str(super().render_cell_html(instance, parent_context))
        label = parent_context.get("labels", {}).get(self.name) or str(self.label)
        return self.cell(instance, label)

    def cell(self, row: Row, label: str) -> str:
        """The cell of one row, under this label."""
        value, note = self.get_value(row), self.note(row)
        return cells.text(label, value, ltr=self.ltr, note=note, tone=self.tone(row))

    def get_cell_context_data(self, instance: Row, parent_context: Context) -> dict[str, Any]:
        """Wagtail's context with the second line and the tone."""
        context: dict[str, Any] = super().get_cell_context_data(instance, parent_context)
        return context | {"note": self.note(instance), "tone": self.tone(instance)}


class Link(Text):
    """Text that leads somewhere; `url` reads the address off the row, `note` a second line."""

    def __init__(
        self,
        name: str,
        label: Label,
        value: Callable[[Row], object],
        *,
        url: Callable[[Row], str],
        ltr: bool = False,
        note: Callable[[Row], object] = lambda row: "",
    ) -> None:
        super().__init__(name, label, value, ltr=ltr, note=note)
        self.url = url

    def cell(self, row: Row, label: str) -> str:
        """The value as a link."""
        value, note = self.get_value(row), self.note(row)
        return cells.link(label, value, url=self.url(row), ltr=self.ltr, note=note)

    def get_cell_context_data(self, instance: Row, parent_context: Context) -> dict[str, Any]:
        """With the address."""
        context = super().get_cell_context_data(instance, parent_context)
        return context | {"url": self.url(instance)}


class Tags(Text):
    """Tags in words; `value` gives a list of {label, tone}."""

    def cell(self, row: Row, label: str) -> str:
        """The tags in a row."""
        return cells.tags(label, self.get_value(row))


class Tick(Text):
    """A box that ticks a row for the form "bulk"; `value` is what it sends, `note` its name."""

    def cell(self, row: Row, label: str) -> str:
        """The box and its name."""
        return cells.tick(label, self.get_value(row), self.note(row))


class Taker(Text):
    """Text with a button of the form "take"; `mark` is what it sends, "" for no button."""

    def __init__(
        self,
        name: str,
        label: Label,
        value: Callable[[Row], object],
        *,
        mark: Callable[[Row], str],
        button: Callable[[Row], str],
    ) -> None:
        super().__init__(name, label, value, note=button)
        self.mark = mark

    def cell(self, row: Row, label: str) -> str:
        """The button, or whoever has the case."""
        value, mark = self.get_value(row), self.mark(row)
        return cells.take(label, value, mark=mark, name=self.note(row))


class Button(Link):
    """One POST per row; no button where `url` gives an empty string."""

    cell_template_name = "theme/desk/cells/button.html"

    def get_cell_context_data(self, instance: Row, parent_context: Context) -> dict[str, Any]:
        """With the token that the POST needs."""
        context = super().get_cell_context_data(instance, parent_context)
        return context | {"csrf": get_token(parent_context["request"])}


class Buttons(Link):
    """Several POSTs of one row to one address; `value` gives {value, label, whose} of each."""

    cell_template_name = "theme/desk/cells/buttons.html"

    def get_cell_context_data(self, instance: Row, parent_context: Context) -> dict[str, Any]:
        """With the token that the POST needs."""
        context = super().get_cell_context_data(instance, parent_context)
        return context | {"csrf": get_token(parent_context["request"])}


class Undo(Button):
    """A button that takes back what the column's other button does."""

    cell_template_name = "theme/desk/cells/undo.html"


class Finish(Column):
    """A button that finishes a task of one's own list."""

    cell_template_name = "theme/desk/cells/finish.html"

    def __init__(self, name: str, label: Label, *, url: Callable[[Row], str]) -> None:
        super().__init__(name, label=label, accessor="pk")
        self.url = url

    def get_cell_context_data(self, instance: Row, parent_context: Context) -> dict[str, Any]:
        """With the address and the token that the POST needs."""
        context: dict[str, Any] = super().get_cell_context_data(instance, parent_context)
        return context | {
            "url": self.url(instance),
            "csrf": get_token(parent_context["request"]),
        }


class DeskTable(Table):
    """Wagtail's table, stacked into cards on a phone by theme/desk.css."""

    template_name = "theme/desk/table.html"

    def get_context_data(self, parent_context: Context) -> dict[str, Any]:
        """With the rows as they are drawn: Wagtail's way by a tag per cell costs twice as much."""
        context: dict[str, Any] = super().get_context_data(parent_context)
        context |= {"labels": {name: str(one.label) for name, one in self.columns.items()}}
        return context | {"rows": cells.rows(self._drawn(row, context) for row in self.rows)}

    def _drawn(self, row: Table.Row, context: dict[str, Any]) -> list[str]:
        """The cells of one row; those with a template find the row in their context."""
        within = context | {"row": row}
        return [one.render_cell_html(row.instance, within) for one in self.columns.values()]


class Meter(Text):
    """A score from one to five as a number and a bar; a dash where it is hidden."""

    cell_template_name = "theme/desk/cells/meter.html"


class Bar(Text):
    """A number and a bar; `of` gives what the whole bar stands for, no bar for nothing."""

    cell_template_name = "theme/desk/cells/bar.html"

    def __init__(
        self,
        name: str,
        label: Label,
        value: Callable[[Row], int],
        *,
        of: Callable[[Row], int],
    ) -> None:
        super().__init__(name, label, value)
        self.of = of

    def get_cell_context_data(self, instance: Row, parent_context: Context) -> dict[str, Any]:
        """With the length of the whole bar."""
        context = super().get_cell_context_data(instance, parent_context)
        return context | {"most": self.of(instance)}
