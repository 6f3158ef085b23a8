"""A guide as a document to carry: sections, steps and warnings, and the numbers to call."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from django.utils import translation
from django.utils.translation import gettext as _
from wagtail.blocks import StreamValue

from cms.facts import facts
from cms.links import absolute
from cms.seasons import current
from theme.pdf import Block, Document, Facts, Heading, Points, Words

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
            below=absolute(page.url or ""),
            dates=_reviewed(page),
            blocks=list(_blocks(page, language)),
        )


def _reviewed(page: "GuidePage") -> str:
    day = page.dates["reviewed_on"]
    return f"{_('Last reviewed:')} {day}" if day else ""


def _blocks(page: "GuidePage", language: str) -> Iterator[Block]:
    if page.summary:
        yield Words(page.summary, tone="box")
    for section in page.sections:
        yield Heading(section.value["title"])
        yield from _body(section.value["body"])
    known = facts(language)
    if numbers := [(row["label"], row["number"]) for row in known["emergency"]]:
        yield Heading(_("In an emergency?"))
        yield Facts(numbers)
        if known["example"]:
            yield Words(_("(example numbers)"))


def _body(body: StreamValue) -> Iterator[Block]:
    for block in body:
        if block.block_type == "text":
            yield from parts_of(block.value.source)
        elif block.block_type == "steps":
            yield Points(tuple(_step(step.value) for step in block.value), numbered=True)
        elif block.block_type == "notice":
            yield Words(f"{block.value['title']}\n{block.value['text']}", tone="box")
        elif block.value["season"] in current():
            yield from _body(block.value["body"])


def _step(value: dict[str, Any]) -> str:  # Any: rich text or nothing
    text = words_of(value["text"].source) if value["text"] else ""
    return f"{value['title']}: {text}" if text else str(value["title"])
