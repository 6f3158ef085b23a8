"""A guide as a document to carry: sections, steps and warnings, and the numbers to call."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from django.utils import translation
from django.utils.translation import gettext as _
from wagtail.blocks import StreamValue

from cms.facts import facts
from cms.links import absolute, isolated
from cms.seasons import current
from theme.pdf import Block, Document, Heading, Points, Words

from .rich import parts_of, words_of

if TYPE_CHECKING:
    from cms.models import GuidePage


def document(page: "GuidePage") -> Document:
    """The guide as it is read today."""
    language = page.locale.language_code
    with translation.override(language):
        return Document(
            title=page.title,
            language=language,
            below=isolated(absolute(page.url or "")),
            dates=_reviewed(page),
            blocks=list(_blocks(page, language)),
        )


def _reviewed(page: "GuidePage") -> str:
    day = page.dates["reviewed_on"]
    return f"{_('Last reviewed:')} {day}" if day else ""


def _blocks(page: "GuidePage", language: str) -> Iterator[Block]:
    if page.summary:
        yield Words(page.summary)
    if numbers := _numbers(language):
        yield Words(numbers, tone="box")
    for section in page.sections:
        yield Heading(section.value["title"])
        yield from _body(section.value["body"])


def _numbers(language: str) -> str:
    """What to call, in one line, before anything else; "" where no number is set."""
    known = facts(language)
    rows = [f"{row['label']} {isolated(row['number'])}" for row in known["emergency"]]
    if not rows:
        return ""
    note = " " + _("(example numbers)") if known["example"] else ""
    return f"{_('In an emergency?')} {' · '.join(rows)}{note}"


def _body(body: StreamValue) -> Iterator[Block]:
    for block in body:
        if block.block_type == "text":
            yield from parts_of(block.value.source)
        elif block.block_type == "steps":
            yield Points(tuple(_step(step.value) for step in block.value), numbered=True)
        elif block.block_type == "notice":
            yield Words(f"{block.value['title']}: {block.value['text']}", tone="box")
        elif block.value["season"] in current():
            yield from _body(block.value["body"])


def _step(value: dict[str, Any]) -> str:  # Any: rich text or nothing
    text = words_of(value["text"].source) if value["text"] else ""
    return f"{value['title']}: {text}" if text else str(value["title"])
