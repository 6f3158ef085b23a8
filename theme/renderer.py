"""Renders Django forms as the house does: label, hint, error, input, tied together by ids."""

from functools import cache
from typing import TYPE_CHECKING

from django.forms import BoundField, Select
from django.forms.renderers import DjangoTemplates
from django.template.backends.django import DjangoTemplates as TemplateEngine
from django.utils.functional import cached_property

from . import cells

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from django.forms import Widget
    from django.http import HttpRequest


class HouseBoundField(BoundField):
    """A bound field that also knows its hint, and whether it is optional or the page's title."""

    @property
    def hint(self) -> str:
        """One short sentence under the label: the field's `hint`, else its help text."""
        return getattr(self.field, "hint", "") or self.help_text

    @property
    def hint_id(self) -> str:
        """The id of the hint, for `aria-describedby`."""
        return f"{self.auto_id}_hint"

    @property
    def error_id(self) -> str:
        """The id of the errors, for `aria-describedby`."""
        return f"{self.auto_id}_error"

    @property
    def count_id(self) -> str:
        """The id of the sentence that tells how much may be written."""
        return f"{self.auto_id}_count"

    @property
    def own_errors(self) -> list[str]:
        """The errors of the field as a whole; those of a box within it stand at that box."""
        found = self.errors.as_data()
        return [text for one in found if not hasattr(one, "box") for text in one.messages]

    @property
    def optional(self) -> bool:
        """Whether the label says «(optional)»: the field's `optional`, else not required."""
        return bool(getattr(self.field, "optional", not self.field.required))

    @property
    def page_heading(self) -> bool:
        """Whether the label or legend is the page's `h1` (one question on its own)."""
        return bool(getattr(self.field, "page_heading", False))

    @property
    def beside(self) -> bool:
        """Whether the label stands beside the control (a single check)."""
        return bool(getattr(self.field.widget, "label_beside", False))

    @property
    def longest(self) -> int | None:
        """The most characters that may be written, where the widget shows it."""
        return getattr(self.field.widget, "longest", None)

    @property
    def aria_describedby(self) -> str:
        """Ids of hint, error and count, in the order in which they are read."""
        ids = {self.hint_id: self.hint, self.error_id: self.own_errors, self.count_id: self.longest}
        return " ".join(id_ for id_, shown in ids.items() if shown) if self.auto_id else ""

    def build_widget_attrs(
        self, attrs: dict[str, str | bool], widget: "Widget | None" = None
    ) -> dict[str, str | bool]:
        """Django's attributes without `required`: the server answers in our own words."""
        built = super().build_widget_attrs(attrs, widget)
        built.pop("required", None)
        if self.use_fieldset:
            built.pop("aria-invalid", None)
        return built


class HouseRenderer(DjangoTemplates):
    """Set it as `default_renderer` of a form."""

    form_template_name = "theme/form/form.html"
    field_template_name = "theme/form/field.html"
    bound_field_class = HouseBoundField

    @cached_property
    def engine(self) -> TemplateEngine:
        """One for all forms: each of its own would compile every template again."""
        return _engine()


class DeskRenderer(DjangoTemplates):
    """Django's own looks; a list of choices is written without a template for each of them."""

    def render(
        self, template_name: str, context: "Mapping[str, Any]", request: "HttpRequest | None" = None
    ) -> str:
        """By Python for a plain select: the queue offers a hundred choices."""
        if template_name == Select.template_name:
            return cells.select(context["widget"])
        return super().render(template_name, dict(context), request)


@cache
def _engine() -> TemplateEngine:
    return DjangoTemplates().engine
