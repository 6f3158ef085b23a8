"""How pages find each other: by service code and by clause, within one language."""

from typing import TYPE_CHECKING, TypeVar

from django.apps import apps
from django.utils.html import strip_tags
from wagtail.models import Page

from .fresh import explained, shows
from .privacy import visible

if TYPE_CHECKING:
    from .models import ServicePage

P = TypeVar("P", bound=Page)


def kind(model: type[Page], locale_id: int) -> str:
    """The tag of all pages of one type in one language: see `cms.fresh`."""
    return f"kind:{model._meta.db_table}:{locale_id}"


def below(page: Page, model: type[P]) -> list[P]:
    """The live children of one type, in the order that editors gave them."""
    if not page.numchild:
        shows(f"below:{page.pk}")
        return []
    children = visible(model.objects.child_of(page)).order_by("path")
    with explained(f"below:{page.pk}"):
        return list(children.defer_streamfields())


def services_by_code(locale_id: int) -> "dict[str, ServicePage]":
    """The live services of a language by their codes."""
    model = apps.get_model("cms.ServicePage")
    live = visible(model.objects.filter(locale_id=locale_id))
    with explained(kind(model, locale_id)):
        return {service.code: service for service in live.defer_streamfields()}


def service_of(code: str, locale_id: int) -> "ServicePage | None":
    """The live service with this code, if there is one in the language."""
    model = apps.get_model("cms.ServicePage")
    live = visible(model.objects.filter(locale_id=locale_id, code=code))
    with explained(kind(model, locale_id)):
        return live.first() if code else None


def cited(references: list[str], locale_id: int) -> list[dict[str, str]]:
    """Clauses by reference (`slug#key`): their text and address; a lost reference is left out."""
    if not references:
        return []
    slugs = {reference.partition("#")[0] for reference in references}
    model = apps.get_model("cms.PolicyPage")
    live = visible(model.objects.filter(locale_id=locale_id, slug__in=slugs))
    with explained(kind(model, locale_id)):
        pages = list(live)
    texts = {
        f"{page.slug}#{block.value['key']}": (page, str(block.value["text"]))
        for page in pages
        for block in page.clauses
    }
    return [
        {
            "reference": reference,
            "key": reference.partition("#")[2],
            "policy": texts[reference][0].title,
            "text": strip_tags(texts[reference][1]).strip(),
            "url": f"{texts[reference][0].url}#{reference.partition('#')[2]}",
        }
        for reference in references
        if reference in texts
    ]
