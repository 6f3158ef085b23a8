"""How pages find each other: by service code and by clause, within one language."""

from typing import TYPE_CHECKING

from django.apps import apps
from django.utils.html import strip_tags

if TYPE_CHECKING:
    from .models import ServicePage


def services_by_code(locale_id: int) -> "dict[str, ServicePage]":
    """The live services of a language by their codes."""
    live = apps.get_model("cms.ServicePage").objects.live().public().filter(locale_id=locale_id)
    return {service.code: service for service in live.defer_streamfields()}


def service_of(code: str, locale_id: int) -> "ServicePage | None":
    """The live service with this code, if there is one in the language."""
    live = apps.get_model("cms.ServicePage").objects.live().public()
    return live.filter(locale_id=locale_id, code=code).first() if code else None


def cited(references: list[str], locale_id: int) -> list[dict[str, str]]:
    """Clauses by reference (`slug#key`): their text and address; a lost reference is left out."""
    if not references:
        return []
    slugs = {reference.partition("#")[0] for reference in references}
    live = apps.get_model("cms.PolicyPage").objects.live().public()
    pages = live.filter(locale_id=locale_id, slug__in=slugs)
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
