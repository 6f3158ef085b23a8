"""Translates starting pages through wagtail-localize, so that editors go on from there."""

import re
from collections import defaultdict
from collections.abc import Iterable

from wagtail.models import Locale, Page
from wagtail_localize.models import StringTranslation, Translation, TranslationSource
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from .read import UnevenMirror

ARABIC = re.compile(r"[\u0600-\u06ff]")


def translate(page: Page, other: Page) -> Page:
    """Publish `page` in the language of `other`, an unsaved page that holds the translated text."""
    source, _ = TranslationSource.get_or_create_from_instance(page)
    _remember(source, other)
    Translation.objects.get_or_create(source=source, target_locale=other.locale)
    # publish=True would wait for the end of the transaction, and search would miss the page.
    made, _ = source.create_or_update_translation(other.locale, publish=False, fallback=True)
    made.get_latest_revision().publish()
    return made


def _remember(source: TranslationSource, other: Page) -> None:
    """Put the text of each segment of `other` in the translation memory.

    What still reads as the Arabic does is left for an editor to translate.
    """
    translated = texts_of(other)
    segments = source.stringsegment_set.select_related("string", "context").order_by("order")
    for segment in segments:
        waiting = translated[segment.context.path]
        if not waiting:
            raise UnevenMirror(f"No translation at {segment.context.path} of {source.object_repr}")
        text = waiting.pop(0)
        if text != segment.string.data or not ARABIC.search(text):
            _store(segment.string, segment.context, other.locale, text)
    if left := [path for path, waiting in translated.items() if waiting]:
        raise UnevenMirror(f"No source text at {left} of {source.object_repr}")


def _store(string: object, context: object, locale: Locale, text: str) -> None:
    StringTranslation.objects.get_or_create(
        translation_of=string,
        context=context,
        locale=locale,
        defaults={"data": text, "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL},
    )


def texts_of(page: Page) -> dict[str, list[str]]:
    """What there is to translate on a page, by the place where it stands."""
    found: dict[str, list[str]] = defaultdict(list)
    for segment in _strings(extract_segments(page)):
        found[segment.path].append(segment.string.data)
    return found


def _strings(segments: Iterable[object]) -> list[StringSegmentValue]:
    return [segment for segment in segments if isinstance(segment, StringSegmentValue)]
