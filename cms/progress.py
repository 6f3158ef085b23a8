"""How much of the Arabic site each language has: by page, by string, and what changed since."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db.models import Count, F
from wagtail.models import Page
from wagtail_localize.models import StringSegment, Translation


@dataclass(frozen=True)
class Twin:
    """A live Arabic page and its live translation into one language.

    `part` is 0 to 1: the strings that have a translation, 1 for a page translated by hand.
    """

    language: str
    kind: int
    part: float
    changed: bool


@dataclass(frozen=True)
class Progress:
    """What there is to translate, by content type, and what is translated."""

    arabic: dict[int, int]
    twins: list[Twin]

    def of(self, language: str) -> list[Twin]:
        """The live translations into a language."""
        return [twin for twin in self.twins if twin.language == language]

    def share(self, language: str) -> int:
        """Percent of the Arabic pages, a page in parts counting in parts; rounded down."""
        if language == settings.LANGUAGE_CODE:
            return 100
        return percent(self.of(language), sum(self.arabic.values()))


def percent(twins: Iterable[Twin], pages: int) -> int:
    """The share that these translations are of so many pages."""
    done = sum(twin.part for twin in twins)
    return int(100 * done / pages + 1e-9) if pages else 0


def progress() -> Progress:
    """Read it in four queries, however many languages and pages there are."""
    live = Page.objects.live().public().filter(depth__gt=1, alias_of=None)
    rows = live.values_list(
        "locale__language_code", "translation_key", "content_type_id", "last_published_at"
    )
    source = {key: rest for language, key, *rest in rows if language == settings.LANGUAGE_CODE}
    parts = _parts()
    twins = [
        Twin(language, kind, parts.get((key, language), 1.0), _later(source[key][1], published))
        for language, key, kind, published in rows
        if key in source and language != settings.LANGUAGE_CODE
    ]
    return Progress(Counter(kind for kind, _published in source.values()), twins)


def _later(source: datetime | None, translation: datetime | None) -> bool:
    return bool(source and translation and source > translation)


def _parts() -> dict[tuple[object, str], float]:
    """The translated share of the strings of each page that was sent for translation."""
    strings = StringSegment.objects.filter(source__locale__language_code=settings.LANGUAGE_CODE)
    totals = dict(strings.values_list("source__object_id").annotate(Count("pk")).order_by())
    done = (
        strings.filter(
            string__translations__context_id=F("context_id"),
            string__translations__has_error=False,
        )
        .values_list("source__object_id", "string__translations__locale__language_code")
        .annotate(Count("pk"))
        .order_by()
    )
    counted = {(key, language): number for key, language, number in done}
    asked = Translation.objects.filter(enabled=True, source__object_id__in=totals).values_list(
        "source__object_id", "target_locale__language_code"
    )
    return {
        (key, language): counted.get((key, language), 0) / totals[key] for key, language in asked
    }
