"""What can stand in a document: plain words in every place, never markup."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

LEAST_SHARE, MOST_SHARE = 6, 40


@dataclass(frozen=True)
class Heading:
    """A heading within the document; `level` 1 is the highest below the title, 2 the next."""

    words: str
    level: int = 1


@dataclass(frozen=True)
class Words:
    """One or more paragraphs, parted by line breaks; `tone` "box" sets them apart in a frame."""

    words: str
    tone: str = ""


@dataclass(frozen=True)
class Facts:
    """Labels with their values, one to a row."""

    rows: Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Points:
    """A list, numbered or not."""

    points: Sequence[str]
    numbered: bool = False


@dataclass(frozen=True)
class Table:
    """A table whose head is repeated on every page; each row has as many cells as the head.

    Columns share the width by their longest cell.
    """

    head: Sequence[str]
    rows: Sequence[Sequence[str]]

    def __post_init__(self) -> None:
        if any(len(row) != len(self.head) for row in self.rows):
            raise ValueError("Each row of a table has as many cells as its head.")

    @property
    def shares(self) -> list[int]:
        """How much of the width each column takes, in letters of its longest cell."""
        columns = zip(self.head, *self.rows, strict=True)
        return [min(max(*map(len, column), LEAST_SHARE), MOST_SHARE) for column in columns]


@dataclass(frozen=True)
class Signatures:
    """Places to sign at, two to a row, kept together on one page: (who, in which office)."""

    people: Sequence[tuple[str, str]]


Block = Heading | Words | Facts | Points | Table | Signatures


@dataclass(frozen=True, kw_only=True)
class Document:
    """One document. `above` is the letterhead's name, the house's own unless another is given.

    `below` is the footer's small line.
    `reference` and `dates` stand beside each other over the title; empty ones are left out.
    """

    title: str
    language: str
    blocks: Sequence[Block]
    above: str = ""
    below: str = ""
    reference: str = ""
    dates: str = ""

    def told(self) -> dict[str, Any]:
        """The document as JSON can hold it; each block under the name of its kind."""
        return asdict(self) | {"blocks": [_told(block) for block in self.blocks]}


def _told(block: Block) -> dict[str, Any]:
    shares = {"shares": block.shares} if isinstance(block, Table) else {}
    return {"kind": type(block).__name__.lower(), **asdict(block), **shares}
