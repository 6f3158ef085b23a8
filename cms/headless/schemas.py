"""JSON Schema of what the pages API answers, derived from the page types and their blocks."""

from functools import singledispatch
from typing import Any

from rest_framework import fields as rest
from wagtail import blocks
from wagtail.api.v2.serializers import RichTextFieldSerializer, StreamField

from .fields import OfPage

Schema = dict[str, Any]  # Any: JSON Schema
STRING: Schema = {"type": "string"}
NUMBERED = blocks.IntegerBlock | blocks.ChooserBlock


def closed(properties: dict[str, Schema], *, optional: tuple[str, ...] = ()) -> Schema:
    """An object of just these properties, each there unless optional."""
    return {
        "type": "object",
        "properties": properties,
        "required": [name for name in properties if name not in optional],
        "additionalProperties": False,
    }


def maybe(schema: Schema) -> Schema:
    """The same, or null."""
    return {"anyOf": [schema, {"type": "null"}]}


def listed(schema: Schema) -> Schema:
    """A list of these."""
    return {"type": "array", "items": schema}


@singledispatch
def of_block(block: blocks.Block) -> Schema:
    """Anything, for blocks that the house does not have."""
    return {}


@of_block.register
def _(block: blocks.FieldBlock) -> Schema:
    if isinstance(block, NUMBERED):
        return maybe({"type": "integer"})
    if isinstance(block, blocks.BooleanBlock):
        return {"type": "boolean"}
    return maybe(STRING)


@of_block.register
def _(block: blocks.BaseStructBlock) -> Schema:
    return closed({name: of_block(child) for name, child in block.child_blocks.items()})


@of_block.register
def _(block: blocks.ListBlock) -> Schema:
    return listed(of_block(block.child_block))


@of_block.register
def _(block: blocks.BaseStreamBlock) -> Schema:
    kinds = [
        closed({"type": {"const": name}, "value": of_block(child), "id": maybe(STRING)})
        for name, child in block.child_blocks.items()
    ]
    return listed({"oneOf": kinds})


def of_field(field: rest.Field, column: Any) -> Schema:  # Any: a model's field, or none
    """Of one serializer field; what a property of the page tells is described as anything."""
    if isinstance(field, OfPage):
        return field.schema
    if isinstance(field, StreamField):
        return of_block(column.stream_block)
    schema = _of_value(field)
    return maybe(schema) if getattr(column, "null", False) else schema


def _of_value(field: rest.Field) -> Schema:
    if isinstance(field, rest.BooleanField):
        return {"type": "boolean"}
    if isinstance(field, rest.IntegerField):
        return {"type": "integer"}
    if isinstance(field, rest.DateField):
        return {"type": "string", "format": "date"}
    if isinstance(field, rest.DateTimeField):
        return {"type": "string", "format": "date-time"}
    if isinstance(field, RichTextFieldSerializer):
        return {"type": "string", "contentMediaType": "text/html"}
    if isinstance(field, rest.ChoiceField):
        return {"enum": list(field.choices)}
    return STRING if isinstance(field, rest.CharField) else {}
