"""How pages find each other: by service code and by clause, within one language."""

from typing import TYPE_CHECKING, Any, TypeVar

from django.apps import apps
from django.conf import settings
from django.utils.html import strip_tags
from wagtail.models import Page

from theme.worded import Worded

from .fresh import Kept, explained, shows
from .links import direction
from .privacy import visible

if TYPE_CHECKING:
    from .models import PolicyPage, ServicePage

P = TypeVar("P", bound=Page)
LISTED = ("title", "summary", "url_path")  # what a list or a card shows of a page
_lists = Kept[int, Any]()  # Any: pages of the type that was asked for
_clauses = Kept[tuple[int, str], dict[str, dict[str, str]]]()


def kind(model: type[Page], locale_id: int) -> str:
    """The tag of all pages of one type in one language: see `cms.fresh`."""
    return f"kind:{model._meta.db_table}:{locale_id}"


def below(page: Page, model: type[P]) -> list[P]:
    """The live children of one type, in the order that editors gave them."""
    if not page.numchild:
        shows(f"below:{page.pk}")
        return []
    children: list[P] = _lists.get(page.pk, lambda: _read_below(page, model))
    return children


def _read_below(page: Page, model: type[P]) -> list[P]:
    children = visible(model.objects.child_of(page)).order_by("path")
    with explained(f"below:{page.pk}"):
        return list(children.only(*LISTED))


def services_by_code(locale_id: int) -> "dict[str, ServicePage]":
    """The live services of a language by their codes."""
    model = apps.get_model("cms.ServicePage")
    live = visible(model.objects.filter(locale_id=locale_id))
    with explained(kind(model, locale_id)):
        return {service.code: service for service in live.only("code", *LISTED)}


def service_of(code: str, locale_id: int) -> "ServicePage | None":
    """The live service with this code, if there is one in the language."""
    model = apps.get_model("cms.ServicePage")
    live = visible(model.objects.filter(locale_id=locale_id, code=code))
    with explained(kind(model, locale_id)):
        return live.only("code", *LISTED).first() if code else None


def cited(references: list[str], locale_id: int) -> list[dict[str, str]]:
    """Clauses by reference (`slug#key`): their text and address; a lost reference is left out.

    A policy that the language lacks is cited in Arabic, and then `lang` and `dir` say so.
    """
    wanted = [(reference.partition("#")[0], reference) for reference in references]
    slugs = {(locale_id, slug) for slug, _reference in wanted}
    known = _clauses.get_many(slugs, _read_clauses) if slugs else {}
    rows = (known[locale_id, slug].get(reference) for slug, reference in wanted)
    return [row for row in rows if row]


def _read_clauses(keys: list[tuple[int, str]]) -> dict[tuple[int, str], dict[str, dict[str, str]]]:
    """Every clause of these policies, all in one language, by its reference."""
    model, locale_id = apps.get_model("cms.PolicyPage"), keys[0][0]
    slugs = {slug for _locale, slug in keys}
    live = visible(model.objects.filter(slug__in=slugs))
    with explained(kind(model, locale_id)):
        found = {page.slug: _clauses_of(page) for page in live.filter(locale_id=locale_id)}
    if missing := slugs - found.keys():  # not explained: it hangs on policies in any language
        source = settings.LANGUAGE_CODE
        rest = live.filter(locale__language_code=source, slug__in=missing)
        found |= {page.slug: _clauses_of(page, source) for page in rest}
    return {key: found.get(key[1], {}) for key in keys}


def _clauses_of(page: "PolicyPage", language: str = "") -> dict[str, dict[str, str]]:
    values = [block.value for block in page.clauses]
    spoken = {"lang": language, "dir": direction(language)} if language else {}
    return {
        f"{page.slug}#{value['key']}": {
            "reference": f"{page.slug}#{value['key']}",
            "key": value["key"],
            "policy": Worded(page.title, language),
            "text": Worded(strip_tags(str(value["text"])).strip(), language),
            "url": f"{page.url}#{value['key']}",
            **spoken,
        }
        for value in values
    }
