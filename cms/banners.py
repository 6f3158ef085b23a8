"""The banners that are shown now, in one language, as plain data."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from django.conf import settings
from django.utils.timezone import localdate

from .links import direction
from .localised import local_urls
from .models.banners import KINDS, Banner

MOST = 3
RANK = {code: rank for rank, (code, _label) in enumerate(KINDS)}


def banners(language: str) -> list[dict[str, str]]:
    """Rows of `kind`, `title`, `text`, `url`, `label`, `lang` and `dir`; danger first, at most 3.

    What has no translation is shown in English, else in Arabic, and says so by its `lang`.
    """
    shown = [(source, _spoken(kin, language)) for source, kin in _on(localdate())]
    shown.sort(key=lambda pair: (RANK[pair[0].kind], pair[0].pk))
    urls = local_urls([pair[0].link_page_id for pair in shown if pair[0].link_page_id], language)
    return [_row(source, said, urls) for source, said in shown[:MOST]]


def _on(day: date) -> Iterable[tuple[Banner, list[Banner]]]:
    """Each banner that is shown on `day`, by its source, with all its languages."""
    kin: dict[object, list[Banner]] = defaultdict(list)
    for banner in Banner.objects.select_related("season", "locale"):
        kin[banner.translation_key].append(banner)
    for rows in kin.values():
        source = _in(rows, settings.LANGUAGE_CODE) or rows[0]
        if source.active and (source.season is None or source.season.holds(day)):
            yield source, rows


def _in(rows: list[Banner], language: str) -> Banner | None:
    return next((row for row in rows if row.locale.language_code == language), None)


def _spoken(rows: list[Banner], language: str) -> Banner:
    found = (_in(rows, code) for code in (language, "en", settings.LANGUAGE_CODE))
    return next((row for row in found if row), rows[0])


def _row(source: Banner, said: Banner, urls: dict[str, str]) -> dict[str, str]:
    language = said.locale.language_code
    url = urls.get(str(source.link_page_id), "")
    return {
        "kind": source.kind,
        "title": said.title,
        "text": said.text,
        "url": url,
        "label": said.link_label if url else "",
        "lang": language,
        "dir": direction(language),
    }
