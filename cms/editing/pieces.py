"""A page taken apart into the smallest things that an editor wrote, each with its place."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from django.db import models
from django.utils.text import capfirst
from wagtail import blocks
from wagtail.fields import RichTextField, StreamField
from wagtail.images.models import AbstractImage
from wagtail.models import Page
from wagtail.rich_text import RichText

from cms.blocks.keys import ClauseReferenceBlock

Kind = Literal["plain", "rich", "heading", "image", "page", "clause"]
LEVEL = 2  # of a heading whose block says none
OURS = ("seo_title", "search_description")  # of Wagtail's own fields, those with prose


@dataclass(frozen=True)
class Piece:
    """One text, heading, picture, link or clause; `place` names field and blocks, outermost first.

    `value` is HTML where the kind is rich, a picture or a page where it is that, else text.
    """

    kind: Kind
    value: Any  # by the kind
    place: tuple[str, ...]
    level: int = 0

    @property
    def where(self) -> str:
        """The place in one line, as the editing screen names it."""
        return " › ".join(self.place)


def pieces(page: Page) -> Iterator[Piece]:
    """Everything written on a page, in the order of its fields."""
    for field in page._meta.concrete_fields:
        if field.model is Page and field.name not in OURS:
            continue
        value, place = getattr(page, field.name), (capfirst(str(field.verbose_name)),)
        if isinstance(field, StreamField):
            yield from _in_stream(value, place)
        elif isinstance(field, RichTextField) and value:
            yield Piece("rich", value, place)
        elif isinstance(field, models.TextField) and value:
            yield Piece("plain", value, place)


def _in_stream(stream: blocks.StreamValue, place: tuple[str, ...]) -> Iterator[Piece]:
    for number, child in enumerate(stream, 1):
        name = f"{capfirst(str(child.block.label))} {number}"
        yield from _in_block(child.block, child.value, (*place, name))


def _in_struct(value: blocks.StructValue, place: tuple[str, ...]) -> Iterator[Piece]:
    heads = _level(value) if "text" in value and {"key", "level"} & set(value) else 0
    for name, child in value.block.child_blocks.items():
        label = (*place, capfirst(str(child.label)))
        if heads and name == "text" and isinstance(child, blocks.CharBlock):
            yield Piece("heading", value[name], label, heads)
        else:
            yield from _in_block(child, value[name], label)


def _level(value: blocks.StructValue) -> int:
    level = str(value.get("level", ""))
    return int(level) if level.isdecimal() else LEVEL


def _in_block(block: blocks.Block, value: Any, place: tuple[str, ...]) -> Iterator[Piece]:
    if not value:
        return
    if isinstance(value, blocks.StreamValue):
        yield from _in_stream(value, place)
    elif isinstance(value, blocks.list_block.ListValue):
        for number, item in enumerate(value, 1):
            yield from _in_block(block.child_block, item, (*place, str(number)))
    elif isinstance(value, blocks.StructValue):
        yield from _in_struct(value, place)
    elif kind := _kind(block, value):
        yield Piece(kind, value.source if kind == "rich" else value, place)


def _kind(block: blocks.Block, value: Any) -> Kind | None:
    kinds: list[tuple[Kind, bool]] = [
        ("rich", isinstance(value, RichText)),
        ("image", isinstance(value, AbstractImage)),
        ("page", isinstance(value, Page)),
        ("clause", isinstance(block, ClauseReferenceBlock)),
        ("plain", isinstance(block, blocks.CharBlock | blocks.TextBlock)),
    ]
    return next((kind for kind, fits in kinds if fits), None)
