"""What webhooks are told: a change, by ids and an address. No content, no person."""

from typing import Any

from django.db.models.signals import post_save
from wagtail.models import Page
from wagtail.signals import page_published, page_slug_changed, page_unpublished, post_page_move

from cms.links import absolute
from cms.models import HouseSettings, PolicyPage, PolicyVersion

from .telling import Told, tell, wanting

API = "/api/v2"


def connect() -> None:
    """Called once, when the app is ready."""
    page_published.connect(_published, dispatch_uid="cms.headless.published")
    page_unpublished.connect(_unpublished, dispatch_uid="cms.headless.unpublished")
    post_page_move.connect(_moved, dispatch_uid="cms.headless.moved")
    page_slug_changed.connect(_renamed, dispatch_uid="cms.headless.renamed")
    post_save.connect(_settings, sender=HouseSettings, dispatch_uid="cms.headless.settings")
    post_save.connect(_version, sender=PolicyVersion, dispatch_uid="cms.headless.version")


def _about(page: Page) -> Told:
    kind = (page.specific_class or type(page))._meta
    return {
        "type": kind.label,
        "page": page.pk,
        "translation_key": str(page.translation_key),
        "locale": page.locale.language_code,
        "url": absolute(page.url or ""),
        "api_url": absolute(f"{API}/pages/{page.pk}/"),
    }


def _tell(event: str, page: Page, **more: object) -> None:
    """Nobody is told of a page that is not for everybody."""
    wanted = wanting(event)
    if wanted and not page.get_view_restrictions().exists():
        tell(event, {**_about(page), **more}, wanted)


def _published(instance: Page, **kwargs: object) -> None:
    if instance.live:  # not when it is only put on the schedule
        _tell("page.published", instance)


def _unpublished(instance: Page, **kwargs: object) -> None:
    _tell("page.unpublished", instance)


def _moved(instance: Page, url_path_before: str, url_path_after: str, **kwargs: object) -> None:
    """All that lies below it has moved along."""
    if instance.live and url_path_before != url_path_after:
        _tell("page.moved", instance)


def _renamed(instance: Page, **kwargs: object) -> None:
    if instance.live:
        _tell("page.moved", instance)


def _settings(instance: HouseSettings, **kwargs: object) -> None:
    told = {"type": instance._meta.label, "api_url": absolute(f"{API}/settings/")}
    if wanted := wanting("settings.changed"):
        tell("settings.changed", told, wanted)


def _version(instance: PolicyVersion, created: bool, **kwargs: Any) -> None:
    same = PolicyPage.objects.filter(translation_key=instance.policy, locale=instance.locale_id)
    page = same.first() if created else None
    if page is not None:
        number = instance.number
        address = absolute(f"{API}/pages/{page.pk}/versions/{number}/")
        _tell("policy.version", page, version=number, api_url=address)
