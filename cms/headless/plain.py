"""Turns what a template is given into plain data for JSON: pages, blocks, dates, rows.

What is none of these is not served (`NotPlain`): a model needs `api_fields` to be known here.
"""

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.core.exceptions import FieldDoesNotExist
from django.db.models import Field, Model, TextField
from django.utils.functional import Promise
from django.utils.timezone import localdate
from wagtail.blocks import StreamValue, StructValue
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.rich_text import RichText, expand_db_html

from cms.dates import both

Data = Any  # Any: JSON
SIMPLE = (bool, int, float, type(None))


class NotPlain(TypeError):
    """Something that is not for everybody, or no data at all, such as a form."""


def plain(value: object, language: str) -> Data:
    """`value` as JSON; dates also as people of this language read them, in both calendars."""
    if isinstance(value, SIMPLE):
        return value
    if isinstance(value, str | Promise | Decimal | UUID):
        return text(str(value))
    if isinstance(value, date):
        return moment(value, language)
    if isinstance(value, RichText | StreamValue | StructValue):
        return _written(value)
    if isinstance(value, Model):
        return _row(value, language)
    return _many(value, language)


def text(value: str) -> str:
    """Words as they are; an editor's rich text with addresses instead of ids."""
    return str(expand_db_html(value)) if "linktype=" in value else value


def moment(value: date, language: str) -> dict[str, str]:
    """A date or a moment: `iso`, and `display` in both calendars."""
    day = localdate(value) if isinstance(value, datetime) else value
    return {"iso": value.isoformat(), "display": both(day, language)}


def _written(value: RichText | StreamValue | StructValue) -> Data:
    if isinstance(value, RichText):
        return str(expand_db_html(value.source))
    block = value.stream_block if isinstance(value, StreamValue) else value.block
    return block.get_api_representation(value)


def _row(row: Model, language: str) -> dict[str, Data]:
    """A related page with its short fields, or a row of a model that says what it serves."""
    names = [name for name in getattr(row, "api_fields", ()) if _is_short(type(row), name)]
    if not isinstance(row, Page) and not names:
        raise NotPlain(type(row).__name__)
    head = _head(row) if isinstance(row, Page) else {}
    return head | {name: plain(getattr(row, name), language) for name in names}


def _head(page: Page) -> dict[str, Data]:
    kind = page.specific_class or type(page)
    name = f"{kind._meta.app_label}.{kind.__name__}"
    return {"id": page.pk, "type": name, "title": page.title, "url": page.url}


def _is_short(model: type[Model], name: object) -> bool:
    """A column of words, numbers or dates; long texts are read from the page itself."""
    try:
        field = model._meta.get_field(str(name))
    except FieldDoesNotExist:
        return False
    long = isinstance(field, StreamField) or (isinstance(field, TextField) and not field.max_length)
    return isinstance(field, Field) and not field.is_relation and not long


def _many(value: object, language: str) -> Data:
    if is_dataclass(value) and not isinstance(value, type):
        value = {field.name: getattr(value, field.name) for field in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): plain(one, language) for key, one in value.items()}
    if hasattr(value, "_asdict"):
        return plain(value._asdict(), language)
    if isinstance(value, Iterable):
        return [plain(one, language) for one in value]
    raise NotPlain(type(value).__name__)
