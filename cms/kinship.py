"""Where a page stands: its ancestors, and the same pages in the other languages, in two queries."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from django.conf import settings
from django.db.models import Case, Exists, F, OuterRef, Q, When
from wagtail.models import Page
from wagtail_localize.models import StringSegment, StringTranslation

from .links import direction, language_name

FIELDS = (
    "path", "depth", "numchild", "title", "url_path", "live", "translation_key", "alias_of_id",
    "last_published_at", "locale__language_code", "content_type_id", "slug",
)  # fmt: skip


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

    @property
    def in_parts(self) -> bool:
        """Whether strings of it still wait for their translation, and show in Arabic meanwhile."""
        return bool(getattr(self.row, "in_parts", False))

    @property
    def is_offered(self) -> bool:
        """Whether the page's language is on offer to the public."""
        own = bool(getattr(self.row, "offered", True))
        return own or self.language == settings.LANGUAGE_CODE

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
        if self.language == settings.LANGUAGE_CODE:
            return None
        return self.of(self.page, settings.LANGUAGE_CODE)


def kinship(page: Page) -> Kinship:
    """Read the kin of a page in the languages that are offered, and in its own.

    A page that was never saved (a preview) has few.
    """
    ancestors = list(_ancestors(page)) if page.path else []
    keys = {page.translation_key, *(ancestor.translation_key for ancestor in ancestors)}
    rows = Page.objects.live().filter(translation_key__in=keys, alias_of=None)
    spoken = Q(locale__share__offered=True) | Q(locale=page.locale_id)
    kin = rows.filter(spoken | Q(locale__language_code=settings.LANGUAGE_CODE))
    kin = (
        kin.select_related("locale")
        .only(*FIELDS)
        .annotate(in_parts=_in_parts(page), offered=F("locale__share__offered"))
    )
    return Kinship(
        page, ancestors, {(str(row.translation_key), row.locale.language_code): row for row in kin}
    )


def _in_parts(page: Page) -> Case:
    """Of the page's own row alone, whether a string of its source has no translation."""
    given = StringTranslation.objects.filter(
        translation_of=OuterRef("string"),
        context=OuterRef("context"),
        locale=OuterRef(OuterRef("locale")),
        has_error=False,
    )
    waiting = StringSegment.objects.filter(
        ~Exists(given),
        source__object=OuterRef("translation_key"),
        source__translations__target_locale=OuterRef("locale"),
        source__translations__enabled=True,
    )
    return Case(When(pk=page.pk, then=Exists(waiting)), default=False)


def _ancestors(page: Page) -> Iterator[Page]:
    rows = page.get_ancestors().filter(depth__gt=1, live=True).order_by("path")
    return rows.select_related("locale").only(*FIELDS).iterator()


def languages(kin: Kinship) -> list[dict[str, object]]:
    """The same page in each language of the site, or its nearest translated ancestor, marked so."""
    found = []
    for code, _name in settings.LANGUAGES:
        if target := kin.nearest(code):
            same = target.translation_key == kin.page.translation_key
            found.append(
                {
                    "code": code,
                    "label": language_name(code),
                    "url": target.url if same else f"{target.url}?untranslated={kin.page.pk}",
                    "current": code == kin.language,
                    "dir": direction(code),
                    "same": same,
                }
            )
    return found
