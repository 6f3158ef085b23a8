"""Fills every field of any page type, block by block, each with a word found nowhere else."""

import json
import re
from datetime import date, timedelta
from itertools import count
from uuid import uuid4

from django.core.exceptions import ValidationError
from django.db import models
from wagtail import blocks
from wagtail.fields import StreamField
from wagtail.models import Page

from builders import cms as make
from cms.models.base import HousePage

WORD = re.compile(r"zq\d{4}x")
_numbers = count(1000)
# Words that mean something, tried where a word of our own is refused or would be passed over.
KNOWN = ("housing", "relations#l1", "+966120000000", "1447")


def word():
    return f"zq{next(_numbers)}x"


def words_in(text):
    return set(WORD.findall(text))


def house_pages():
    """Every page type of the house, those of other branches too."""
    return [kind for kind in HousePage.__subclasses__() if not kind._meta.abstract]


def filled(kind, /, **given):
    """Values for all the columns and streams that the type adds to a plain page."""
    own = [f for f in kind._meta.local_fields if f.editable and not f.is_relation]
    values = {field.name: _value(field) for field in own if not _is_left(field)}
    return {**values, "title": word(), "seo_title": word(), "search_description": word(), **given}


def _is_left(field):
    """Steps of a form are composed elsewhere, and so are the rules of its opening."""
    special = isinstance(field, StreamField) and type(field) is not StreamField
    return special or (
        field.blank
        and not isinstance(
            field, models.TextField | models.CharField | models.DateField | StreamField
        )
    )


def _value(field):
    if isinstance(field, StreamField):
        return json.dumps([_child(name, block) for name, block in _children(field.stream_block)])
    if isinstance(field, models.DateField):
        return date(2026, 1, 1) + timedelta(days=next(_numbers) % 300)
    if field.choices:
        return field.choices[0][0]
    return _accepted(field.run_validators)


def _accepted(check):
    """The first word that `check` does not refuse."""
    for candidate in (word(), *KNOWN):
        try:
            check(candidate)
        except ValidationError:
            continue
        return candidate
    raise AssertionError("no word fits: add one to KNOWN")


def _children(stream):
    """Each kind of block once, twice where one may be laid out unlike another."""
    return list(stream.child_blocks.items())


def _child(name, block):
    return {"type": name, "value": raw(block), "id": str(uuid4())}


def raw(block):
    """A block's value as it is stored."""
    if isinstance(block, blocks.StreamBlock):
        return [_child(name, child) for name, child in _children(block)]
    if isinstance(block, blocks.StructBlock):
        return {name: raw(child) for name, child in block.child_blocks.items()}
    if isinstance(block, blocks.ListBlock):
        return [{"type": "item", "value": raw(block.child_block), "id": str(uuid4())}]
    return _leaf(block)


def _leaf(block):
    if isinstance(block, blocks.ChooserBlock):
        return Page.objects.filter(depth=2).first().pk if block.target_model is Page else None
    if isinstance(block, blocks.RichTextBlock):
        return f"<p>{word()}</p>"
    if isinstance(block, blocks.ChoiceBlock):
        return next(value for value, _label in block.field.choices if value)
    if type(block).__name__ in ("ServiceBlock", "SeasonBlock"):
        return KNOWN[0]
    if isinstance(block, blocks.FieldBlock) and hasattr(block.field, "run_validators"):
        return _accepted(block.field.run_validators)
    return block.get_prep_value(block.get_default())


def make_filled(kind, home, /, **given):
    """A published page of any type, under whatever parent it likes."""
    return make.make_page(kind, _parent(kind, home), **filled(kind, **given))


def _parent(kind, home):
    """The house's own parents, made as far down as needed."""
    above = kind.allowed_parent_page_models()
    known = [model for model in above if issubclass(model, HousePage) and model is not kind]
    if not known or isinstance(home, tuple(known)):
        return home
    there = known[0].objects.first()
    return there or make_filled(known[0], home)
