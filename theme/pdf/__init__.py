"""Documents as PDF: rooms say what stands in them, one template says how it looks.

    pdf = typeset(Document(title="محضر", language="ar", blocks=(Words("…"), Facts((("…", "…"),)))))

Right to left or left to right by the language, shaped Arabic, tagged for screen readers.
"""

from .blocks import Block, Document, Facts, Heading, Points, Signatures, Table, Words
from .card import card, card_digest
from .typeset import typeset

__all__ = [
    "Block",
    "Document",
    "Facts",
    "Heading",
    "Points",
    "Signatures",
    "Table",
    "Words",
    "card",
    "card_digest",
    "typeset",
]
