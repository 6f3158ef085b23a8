"""Fills a template in: one pass, only allowed names, nothing that could change its direction."""

import re
import unicodedata
from collections.abc import Mapping

from django.conf import settings

from .errors import MissingContext
from .templates import ALLOWED, PLACEHOLDER, allowed, text
from .types import Rendered

LRI, FSI, PDI = "\u2066", "\u2068", "\u2069"
BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
OWN_LINES = frozenset(
    {"question", "reason", "conditions"}
)  # typed by staff; their line breaks are kept
LEFT_TO_RIGHT = frozenset({"reference", "kept", "code"})
ANY_DIRECTION = frozenset({"name", "clause", "title", "place", "spoken"})


def _is_text(char: str) -> bool:
    return char == "\n" or unicodedata.category(char) not in {"Cc", "Cs"}


def clean(name: str, value: str) -> str:
    """The value without control and direction characters; one line unless staff wrote it."""
    plain = BIDI.sub("", value.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " "))
    kept = "".join(filter(_is_text, plain)).strip()
    return kept if name in OWN_LINES else " ".join(kept.split())


def _isolated(name: str, value: str, language: str) -> str:
    """Mail and text messages have no markup: invisible isolates keep a reference in its order.

    A link gets none: it stands alone on its line, and must be copied without invisible signs.
    """
    if name in LEFT_TO_RIGHT and language in settings.LANGUAGES_BIDI:
        return f"{LRI}{value}{PDI}"
    return f"{FSI}{value}{PDI}" if name in ANY_DIRECTION else value


def _filled(written: str, shown: Mapping[str, str]) -> str:
    """One pass, so that braces in a value stay what they are."""
    return PLACEHOLDER.sub(lambda match: shown[match[1]], written)


def only_allowed(template: str, channel: str, context: Mapping[str, str]) -> dict[str, str]:
    """The values that the text may use, cleaned; raises MissingContext, UnknownTemplate."""
    names = allowed(template, channel)
    if missing := sorted(names - context.keys()):
        raise MissingContext(f"The template {template!r} needs: {', '.join(missing)}.")
    return {name: clean(name, context[name]) for name in names}


def to_keep(template: str, channel: str, context: Mapping[str, str]) -> dict[str, str]:
    """What a message keeps sealed: also what only a letter names, should the phone not answer."""
    needed = only_allowed(template, channel, context)
    spare = {name: context[name] for name in ALLOWED[template] - needed.keys() if name in context}
    return needed | {name: clean(name, value) for name, value in spare.items()}


def filled(subject: str, body: str, values: Mapping[str, str], language: str) -> Rendered:
    """A text with its values, each in its own direction."""
    shown = {name: _isolated(name, value, language) for name, value in values.items()}
    return Rendered(" ".join(_filled(subject, shown).split()), _filled(body, shown))


def render(
    template: str,
    language: str,
    channel: str,
    context: Mapping[str, str],
    *,
    written: tuple[str, str] | None = None,
) -> Rendered:
    """What the person will read; raises UnknownTemplate or MissingContext.

    `written` is the subject and body to fill in; without it, the house's own text.
    """
    values = only_allowed(template, channel, context)
    return filled(*(written or text(template, language, channel)), values, language)
