"""The picture that stands for a page where it is shared: its title, shaped rightly."""

import hashlib
import json

import typst
from django.utils.translation import get_language_info

from theme.languages import spoken

from .typeset import HERE, MOMENT, fonts

TEMPLATE = (HERE / "card.typ").read_bytes()
WIDTH, HEIGHT = 1200, 630  # pixels
LONGEST = 160


def card(title: str, house: str, language: str) -> bytes:
    """A PNG of 1200 by 630; the same words always give the same bytes."""
    words = _words(title, house, language)
    given = {"card": json.dumps(words, ensure_ascii=False)}
    return typst.compile(
        TEMPLATE,
        font_paths=fonts(),
        sys_inputs=given,
        format="png",
        ppi=144.0,
        timestamp=MOMENT,
    )


def card_digest(title: str, house: str, language: str) -> str:
    """Names what the picture is made from, in 16 signs."""
    words = json.dumps(_words(title, house, language), ensure_ascii=False)
    return hashlib.sha256(TEMPLATE + words.encode()).hexdigest()[:16]


def _words(title: str, house: str, language: str) -> dict[str, object]:
    code = spoken(language)
    rtl = bool(get_language_info(code)["bidi"])
    return {"title": title[:LONGEST], "house": house, "lang": code, "rtl": rtl}
