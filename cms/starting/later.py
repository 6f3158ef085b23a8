"""The starting texts of languages that a new site need not wait for: the worker brings them."""

import logging

from django.conf import settings
from django.db import transaction
from wagtail.models import Page

from cms.models import HomePage
from cms.offering import reckoned_once
from forms_engine.outbox.handlers import Payload, handler
from forms_engine.outbox.services import enqueue

from .fields import common
from .pages import instance, plans
from .read import entry, languages, translated
from .translating import texts_of, translate

KIND = "cms.starting"
FIRST = ("en",)  # what a new site begins with, beside Arabic
logger = logging.getLogger(__name__)


def order_the_rest() -> list[str]:
    """Order each further language of the settings that has texts; returns their codes."""
    wanted = settings.RAKEEN_STARTING_LANGUAGES
    rest = [code for code in languages() if code not in FIRST and code in wanted]
    with transaction.atomic():
        for code in rest:
            enqueue(KIND, code, {"language": code})
    return rest


@handler(KIND, outside=True)
def load_language(payload: Payload) -> None:
    """Translate every starting page that has a text in the language and no translation yet.

    A page whose Arabic an editor has changed meanwhile no longer fits its text, and is left.
    """
    language, arabic = str(payload["language"]), _arabic_pages()
    slugs = {page.slug: page.pk for page in arabic.values()}
    with reckoned_once():
        for plan in plans():
            page = arabic.get(plan.name)
            if page is None or not translated(plan.name, language) or _is_there(page, language):
                continue
            if texts_of(page) != texts_of(instance(plan, settings.LANGUAGE_CODE, slugs)):
                logger.warning("%s has been changed: no %s text for it.", plan.name, language)
                continue
            with transaction.atomic():
                translate(page, instance(plan, language, slugs))


def _arabic_pages() -> dict[str, Page]:
    """The starting pages that still stand where they were made, by the names of their plans."""
    found: dict[str, Page] = {}
    home = HomePage.objects.filter(locale__language_code=settings.LANGUAGE_CODE).first()
    for plan in plans():
        parent, slug = found.get(plan.parent), common(entry(plan.name, "ar"))["slug"]
        below = parent.get_children().live().filter(slug=slug) if parent else Page.objects.none()
        page = below.first() if plan.parent else home
        if page is not None:
            found[plan.name] = page.specific
    return found


def _is_there(page: Page, language: str) -> bool:
    return bool(page.get_translations().filter(locale__language_code=language).exists())
