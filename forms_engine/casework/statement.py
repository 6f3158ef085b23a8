"""The declaration's words where no form asks for it: read aloud by staff, or signed (L51)."""

from django.utils import translation
from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from forms_engine.forms.questions.statement import Statement

VERSION = "1"  # another number whenever the words below mean something else
WORDS = _(
    "I declare that what I have told you is true, and I know that I am directly responsible for it."
)
FALLBACKS = ("en", "ar")  # in one of which the words are where a language has none of its own


def statement(language: str) -> tuple[Statement, str]:
    """The exact words in `language`, and the language that they really are in."""
    text = _words(language)
    spoken = next(code for code in (*FALLBACKS, language) if _words(code) == text)
    return Statement("declared", "declaration", VERSION, text), spoken


def _words(language: str) -> str:
    with translation.override(language):
        return gettext(WORDS)
