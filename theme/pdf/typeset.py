"""Sets a document with Typst, which needs no system library and shapes Arabic itself."""

import json
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import typst
from django.utils.translation import get_language_info, override
from django.utils.translation import gettext as _

from theme.languages import spoken

from .blocks import Document

HERE = Path(__file__).parent
TEMPLATE = (HERE / "document.typ").read_bytes()
MOMENT = int(datetime(2026, 1, 1, tzinfo=UTC).timestamp())  # so that equal words are equal bytes


@cache
def fonts() -> typst.Fonts:
    """Ours first; the system's stand in for scripts that ours lack."""
    return typst.Fonts(font_paths=[HERE / "fonts"])


def typeset(document: Document) -> bytes:
    """The document as a tagged PDF; the same document always gives the same bytes.

    Words reach the template as data, so nothing typed by anybody can be read as markup.
    """
    language = spoken(document.language)
    with override(document.language):
        house = _("Rakeen Association for Helping Hajj and Umrah Pilgrims")
        page_of = _("Page %(page)s of %(pages)s") % {"page": "{page}", "pages": "{pages}"}
    rtl = get_language_info(language)["bidi"]
    told = document.told() | {
        "above": document.above or house,
        "lang": language,
        "rtl": rtl,
        "page_of": page_of,
    }
    given = {"document": json.dumps(told, ensure_ascii=False)}
    return typst.compile(TEMPLATE, font_paths=fonts(), sys_inputs=given, timestamp=MOMENT)
