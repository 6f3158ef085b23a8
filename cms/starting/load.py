"""Fills an empty site with its starting content: once, whole, and never over an editor's work."""

import json
from dataclasses import dataclass
from urllib.parse import urlsplit
from uuid import uuid4

from django.conf import settings
from django.db import transaction
from wagtail.models import Locale, Page, Site, Workflow

from cms.models import HomePage, HouseSettings
from cms.models.settings import NAMES
from cms.offering import reckoned_once

from .announcements import make_announcements
from .later import FIRST
from .pages import HOME, Plan, instance, plans
from .read import Entry, UnevenMirror, languages, table, translated
from .samples import make_samples
from .translating import translate

PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True)
class Loaded:
    """How many pages a load made, and how many of them are translations."""

    pages: int = 0
    translations: int = 0


def load() -> Loaded:
    """Make every starting page in one transaction; a site with a home page is left as it is."""
    with transaction.atomic():
        if HomePage.objects.exists():
            return Loaded()
        with reckoned_once():
            return _fill()


def _fill() -> Loaded:
    for language, _name in settings.LANGUAGES:
        Locale.objects.get_or_create(language_code=language)
    made = _make_pages()
    _open_site(made[HOME.name])
    _retire_workflow()
    slugs = {page.slug: page.pk for page in made.values()}
    make_announcements(slugs)
    make_samples(made[HOME.name], slugs)
    translations = sum(_translate(made, code) for code in languages() if code in FIRST)
    return Loaded(pages=len(made) + translations, translations=translations)


def _translate(made: dict[str, Page], language: str) -> int:
    """Make the pages that have a text in this language; how many."""
    pages = {page.slug: page.pk for page in made.values()}
    texts = [plan for plan in plans() if translated(plan.name, language)]
    for plan in texts:
        if plan.parent and not translated(plan.parent, language):
            raise UnevenMirror(f"{language}/{plan.name} stands below {plan.parent}, which has none")
        translate(made[plan.name], instance(plan, language, pages))
    return len(texts)


def _make_pages() -> dict[str, Page]:
    made: dict[str, Page] = {}
    pages: dict[str, int] = {}
    for plan in plans():
        page = _add(plan, made.get(plan.parent) or Page.get_first_root_node(), pages)
        made[plan.name] = page
        pages[page.slug] = page.pk
    return made


def _add(plan: Plan, parent: Page, pages: dict[str, int]) -> Page:
    page = parent.add_child(instance=instance(plan, "ar", pages))
    page.save_revision().publish()
    page.refresh_from_db()
    return page


def _open_site(home: Page) -> None:
    """Make `home` the root of the default site, and take Wagtail's welcome page away."""
    base = urlsplit(settings.RAKEEN_BASE_URL)
    site = Site.objects.filter(is_default_site=True).first() or Site(is_default_site=True)
    welcome = site.root_page if site.pk else None
    site.root_page, site.site_name = home, settings.WAGTAIL_SITE_NAME
    site.hostname = base.hostname or "localhost"
    site.port = base.port or PORTS.get(base.scheme, 80)
    site.save()
    _retire(welcome)
    HouseSettings.objects.get_or_create(site=site, defaults=_examples())


def _examples() -> Entry:
    """The settings, marked as examples, until an editor confirms them."""
    house = table("house")
    words = [NAMES.get(row["language"], {}) | row for row in house["words"]]
    numbers = [{**row, "labels": _stream("item", row["labels"])} for row in house["emergency"]]
    streams = {"words": _stream("words", words), "emergency": _stream("number", numbers)}
    return house | {name: json.dumps(blocks) for name, blocks in streams.items()}


def _stream(kind: str, values: list[Entry]) -> list[Entry]:
    return [{"type": kind, "value": value, "id": str(uuid4())} for value in values]


def _retire(welcome: Page | None) -> None:
    """Delete Wagtail's welcome page, but nothing that somebody made."""
    if welcome and welcome.specific_class is Page and not welcome.get_children().exists():
        welcome.delete()


def _retire_workflow() -> None:
    """Wagtail's example sends pages to moderators, whom nobody is here: editors publish."""
    for workflow in Workflow.objects.active().filter(name="Moderators approval"):
        workflow.deactivate()
