"""Clauses as they are laid out: headings, paragraphs, and lists with items under items."""

import re
from typing import TypedDict

from .versions import Clause, bare

_NUMBER = re.compile(r"(<p\b[^>]*>)?\s*\d{1,2}\s*-\s+(?=\D)")


class Item(TypedDict):
    """An item of a list and the items under it."""

    clause: Clause
    under: list[Clause]


class Part(TypedDict, total=False):
    """A heading or a paragraph (`clause`), or a list (`items`) of `kind` item or numbered."""

    kind: str
    clause: Clause
    items: list[Item]


def parts_of(clauses: list[Clause]) -> list[Part]:
    """Join neighbouring items into lists; an item under nothing stands as an item."""
    parts: list[Part] = []
    for clause in map(_counted, clauses):
        kind = "heading" if clause["type"] == "heading" else clause["form"]
        last = parts[-1] if parts else Part(kind="")
        if kind == "heading":
            parts.append(Part(kind=kind, clause={**clause, "text": bare(clause["text"])}))
        elif kind == "paragraph":
            parts.append(Part(kind=kind, clause=clause))
        elif kind == "subitem" and "items" in last:
            last["items"][-1]["under"].append(clause)
        elif kind != "subitem" and last["kind"] == kind:
            last["items"].append(Item(clause=clause, under=[]))
        else:
            kind = "item" if kind == "subitem" else kind
            parts.append(Part(kind=kind, items=[Item(clause=clause, under=[])]))
    return parts


def _counted(clause: Clause) -> Clause:
    """An item whose text begins with its number ("١ - ") joins a numbered list, which counts."""
    number = _NUMBER.match(clause["text"])
    if clause["form"] not in ("item", "numbered") or number is None:
        return clause
    text = (number[1] or "") + clause["text"][number.end() :]
    return {**clause, "form": "numbered", "text": text}
