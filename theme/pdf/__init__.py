"""Documents as PDF: rooms say what stands in them, one template says how it looks.

    pdf = typeset(Document(title="محضر", language="ar", blocks=(Words("…"), Facts((("…", "…"),)))))

Right to left or left to right by the language, shaped Arabic, tagged for screen readers.
"""

from .blocks import Block, Document, Facts, Heading, Points, Signatures, Table, Words
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
    "typeset",
]
