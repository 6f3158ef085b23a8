"""How many parts a text message takes (3GPP TS 23.038: GSM 7-bit, else UCS-2)."""

from dataclasses import dataclass
from math import ceil

GSM_7 = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
SINGLE_UCS2 = 70
GSM_7_DOUBLE = frozenset("^{}\\[~]|€")


def _length(text: str) -> tuple[int, int, int]:
    """(units, units in a single part, units in each of several parts)."""
    if set(text) <= GSM_7 | GSM_7_DOUBLE:
        return len(text) + sum(char in GSM_7_DOUBLE for char in text), 160, 153
    return len(text.encode("utf-16-le")) // 2, SINGLE_UCS2, 67


@dataclass(frozen=True)
class Measure:
    """How long a text message is: its signs, its parts, and the signs that a part holds."""

    units: int
    parts: int
    room: int
    is_arabic: bool


def measure(text: str) -> Measure:
    """1 part for what fits into one message, else the number of joined parts."""
    units, single, several = _length(text)
    if units <= single:
        return Measure(units, 1, single, single == SINGLE_UCS2)
    return Measure(units, ceil(units / several), several, single == SINGLE_UCS2)


def parts(text: str) -> int:
    """How many parts are sent and paid for."""
    return measure(text).parts
