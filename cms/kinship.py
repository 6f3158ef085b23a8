"""Where a page stands: its ancestors, and the same pages in the other languages, in two queries."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from django.conf import settings
from django.db.models import Exists, OuterRef, QuerySet
from wagtail.models import Page
from wagtail_localize.models import StringSegment, StringTranslation

from .addresses import address
from .fresh import explained, shows
from .links import direction, language_name
from .offers import is_source, offered

FIELDS = (
    "path", "depth", "numchild", "title", "url_path", "live", "translation_key", "alias_of_id",
    "last_published_at", "locale__language_code", "content_type_id", "slug",
)  # fmt: skip

KIN = "_kin"  # on a page whose route was read with its kin


@dataclass(frozen=True)
class Kinship:
    """A page, its live ancestors from the home page down, and their translations on offer."""

    page: Page
    ancestors: list[Page]
    translations: dict[tuple[str, str], Page]

    @cached_property
    def row(self) -> Page:
        """The page itself as it was read with its kin, if it is live."""
        own = (row for row in self.translations.values() if row.pk == self.page.pk)
        return next(own, self.page)

    @property
    def language(self) -> str:
        """The language code of the page."""
        return str(self.row.locale.language_code)

    @cached_property
    def in_parts(self) -> bool:
        """Whether strings of it still wait for their translation, and show in Arabic meanwhile."""
        if is_source(self.language):
            return False
        with explained():  # a string is shown, and told here, once the page is published
            return _waiting(self.row).exists()

    @property
    def is_offered(self) -> bool:
        """Whether the page's language is on offer to the public."""
        return self.language in offered()

    def of(self, page: Page, language: str) -> Page | None:
        """`page` in `language`, or None; an alias holds another language's text and is none."""
        return self.translations.get((str(page.translation_key), language))

    def nearest(self, language: str) -> Page | None:
        """The page in `language`, or its nearest ancestor that exists there."""
        for page in (self.page, *reversed(self.ancestors)):
            if found := self.of(page, language):
                return found
        return None

    def source(self) -> Page | None:
        """The Arabic page that this one translates."""
        if is_source(self.language):
            return None
        return self.of(self.page, settings.LANGUAGE_CODE)


def kinship(page: Page) -> Kinship:
    """The kin of a page, read unless its route has; a page never saved (a preview) has few."""
    shows(f"page:{page.translation_key}")
    known: Kinship | None = page.__dict__.get(KIN)
    if known is None:
        with explained():
            known = _read(page)
    shows(*(f"face:{ancestor.translation_key}" for ancestor in known.ancestors))
    return known


def introduce(page: Page, kin: Kinship) -> None:
    """Whoever found the page by its address has read its kin already."""
    page.__dict__[KIN] = kin


def related(page: Page, ancestors: list[Page], rows: Iterable[Page]) -> Kinship:
    """The kinship, given live rows of the page and its ancestors in every language.

    Only the languages on offer are kept, and the page's own.
    """
    found = {(str(row.translation_key), row.locale.language_code): row for row in rows}
    own = {row.locale.language_code for row in found.values() if row.pk == page.pk}
    spoken = own.union(offered())
    return Kinship(page, ancestors, {key: row for key, row in found.items() if key[1] in spoken})


def _read(page: Page) -> Kinship:
    ancestors = list(_ancestors(page)) if page.path else []
    keys = {page.translation_key, *(ancestor.translation_key for ancestor in ancestors)}
    rows = Page.objects.live().filter(translation_key__in=keys, alias_of=None)
    return related(page, ancestors, rows.select_related("locale").only(*FIELDS))


def _waiting(row: Page) -> QuerySet[StringSegment]:
    """Strings of the page's source that have no translation into its language."""
    given = StringTranslation.objects.filter(
        translation_of=OuterRef("string"),
        context=OuterRef("context"),
        locale=row.locale_id,
        has_error=False,
    )
    return StringSegment.objects.filter(
        ~Exists(given),
        source__object=row.translation_key,
        source__translations__target_locale=row.locale_id,
        source__translations__enabled=True,
    )


def _ancestors(page: Page) -> Iterator[Page]:
    rows = page.get_ancestors().filter(depth__gt=1, live=True).order_by("path")
    return rows.select_related("locale").only(*FIELDS).iterator()


def languages(kin: Kinship) -> list[dict[str, object]]:
    """The same page in each language of the site, or its nearest translated ancestor, marked so."""
    found = []
    for code, _name in settings.LANGUAGES:
        if target := kin.nearest(code):
            same = target.translation_key == kin.page.translation_key
            there = address(target)
            found.append(
                {
                    "code": code,
                    "label": language_name(code),
                    "url": there if same else f"{there}?untranslated={kin.page.pk}",
                    "current": code == kin.language,
                    "dir": direction(code),
                    "same": same,
                }
            )
    return found
