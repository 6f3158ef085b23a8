"""Seasons, their banners, and example figures of a new site."""

from collections.abc import Mapping

from django.conf import settings
from wagtail.models import Locale

from cms.models import Banner, Season, Snapshot

from .read import Entry, table


def make_announcements(pages: Mapping[str, int]) -> None:
    """Make them all; `pages` are the Arabic pages by slug, which banners lead to."""
    told = table("announcements")
    seasons = {row["code"]: Season.objects.create(**row) for row in told["seasons"]}
    for row in told["banners"]:
        _banner(row, seasons[row["season"]], pages[row["page"]])
    for row in told["figures"]:
        Snapshot.objects.create(**row, published=True, example=True)


def _banner(row: Entry, season: Season, page: int) -> None:
    shared = {"season": season, "kind": row["kind"], "link_page_id": page}
    made: Banner | None = None
    for language in (code for code, _name in settings.LANGUAGES if code in row):
        locale = Locale.objects.get(language_code=language)
        kin = {"translation_key": made.translation_key} if made else {}
        made = Banner.objects.create(locale=locale, **row[language], **shared, **kin)
