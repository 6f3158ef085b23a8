"""How many parts a text message takes (3GPP TS 23.038: GSM 7-bit, else UCS-2)."""

from math import ceil

GSM_7 = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
GSM_7_DOUBLE = frozenset("^{}\\[~]|€")


def _length(text: str) -> tuple[int, int, int]:
    """(units, units in a single part, units in each of several parts)."""
    if set(text) <= GSM_7 | GSM_7_DOUBLE:
        return len(text) + sum(char in GSM_7_DOUBLE for char in text), 160, 153
    return len(text.encode("utf-16-le")) // 2, 70, 67


def parts(text: str) -> int:
    """1 for what fits into one message, else the number of joined parts."""
    units, single, several = _length(text)
    return 1 if units <= single else ceil(units / several)
