"""The words and letters that say of which calendar a year is: هـ, م, AH, شمسی, Hicri."""

import re
from typing import Literal

from forms_engine.forms.normalise import fold

Era = Literal["lunar", "solar"]


def _alone(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W\d_])(?:{words})(?![^\W\d_])\.?")


# Of folded text, in which هـ is ه.
_SOLAR = _alone(r"(?:هجريه? )?(?:شمسيه?|خورشيدي)|ه[. ]?ش|ش|solar")
_LUNAR = _alone(r"(?:هجريه? )?قمريه?|ه[. ]?ق|ق|lunar")
_OTHERS = _alone(r"هجريه?|ميلاديه?|ه|م|ah|h|bh|ce|ad|a\.h\.|a\.d\.|hicri|miladi|হিজরি|হিজরী")


def era_of(text: str) -> Era | None:
    """Whether a Hijri year is said to be a lunar or a solar one; None where neither is said."""
    if _SOLAR.search(fold(text)):
        return "solar"
    return "lunar" if _LUNAR.search(fold(text)) else None


def without_era(folded: str, gap: str = "") -> str:
    """The text without its era, `gap` in its place."""
    for era in (_SOLAR, _LUNAR, _OTHERS):
        folded = era.sub(gap, folded)
    return folded
