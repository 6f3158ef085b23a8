"""Serializer fields that page types name in `api_fields`; each knows its JSON Schema."""

from collections.abc import Callable
from typing import Any

from rest_framework.fields import Field
from wagtail.models import Page

from .told import frame, shown, way

Schema = dict[str, Any]  # Any: JSON Schema
STRING: Schema = {"type": "string"}


class OfPage(Field):
    """What a function tells about a page."""

    schema: Schema = {}

    def __init__(self, tell: Callable[[Page], Any], schema: Schema, **options: Any) -> None:
        super().__init__(**{"read_only": True, **options})
        self.tell, self.schema = tell, schema

    def __deepcopy__(self, memo: dict[int, Any]) -> "OfPage":  # Any: DRF copies by its own memory
        """DRF copies declared fields; a function and a schema are shared."""
        return type(self)(self.tell, self.schema)

    def get_attribute(self, instance: Page) -> Page:
        """The page itself."""
        return instance

    def to_representation(self, value: Page) -> Any:
        """What the function says."""
        return self.tell(value)


def lang() -> OfPage:
    """The language of every word in this object, unless a smaller one says otherwise."""
    return OfPage(lambda page: way(page)[0], STRING)


def way_of_writing() -> OfPage:
    """`rtl` or `ltr`."""
    return OfPage(lambda page: way(page)[1], {"enum": ["rtl", "ltr"]})


def frame_field() -> OfPage:
    """What stands around the page."""
    return OfPage(frame, {"$ref": "#/components/schemas/Frame"})


def shown_field() -> OfPage:
    """What the page's type shows beside its own fields."""
    return OfPage(shown, {"$ref": "#/components/schemas/Shown"})
