"""Tables for spreadsheets: the one place where a cell is written, none of which is a formula."""

import csv
import io
import unicodedata
from collections.abc import Iterable

BOM = "\ufeff"  # without it a spreadsheet reads Arabic as Latin
MEDIA = "text/csv; charset=utf-8"
FORMULA = ("=", "+", "-", "@", "|", "%")
BREAKS = ("\t", "\r", "\n")
UNSEEN = ("Cc", "Cf", "Zs", "Zl", "Zp")


def cell(value: object) -> str:
    """The value as text for every spreadsheet, whatever unseen signs stand before a formula."""
    text = str(value)
    return f"'{text}" if text.startswith(BREAKS) or _bare(text).startswith(FORMULA) else text


def _bare(text: str) -> str:
    """The text from its first sign that can be seen."""
    seen = (n for n, sign in enumerate(text) if unicodedata.category(sign) not in UNSEEN)
    return text[next(seen, len(text)) :]


def sheet(rows: Iterable[Iterable[object]]) -> str:
    """The rows as CSV text, every cell quoted and harmless."""
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerows([cell(value) for value in row] for row in rows)
    return BOM + out.getvalue()
