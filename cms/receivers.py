"""What follows when a page or a setting changes: versions, the search index, the cached house."""

from django.db.models.signals import post_delete, post_save
from wagtail.models import Page
from wagtail.signals import page_published, page_slug_changed, page_unpublished, post_page_move

from forms_engine.forms.publishing import SOURCE, withdraw

from .context import forget
from .models import Banner, FormPage, HouseSettings, PolicyPage, Season
from .search.index import remove, update
from .versions import freeze


def connect() -> None:
    """Called once, when the app is ready."""
    page_published.connect(_published, dispatch_uid="cms.published")
    page_unpublished.connect(_gone, dispatch_uid="cms.unpublished")
    post_delete.connect(_forget, sender=Page, dispatch_uid="cms.deleted")
    for signal, name in ((post_page_move, "moved"), (page_slug_changed, "renamed")):
        signal.connect(_forget, dispatch_uid=f"cms.{name}")
    for model in (HouseSettings, Banner, Season):
        post_save.connect(_forget, sender=model, dispatch_uid=f"cms.{model.__name__}.saved")
        post_delete.connect(_forget, sender=model, dispatch_uid=f"cms.{model.__name__}.deleted")


def _published(instance: Page, **kwargs: object) -> None:
    if isinstance(instance, PolicyPage):
        freeze(instance)
    update(instance)
    forget()


def _gone(instance: Page, **kwargs: object) -> None:
    if isinstance(instance, FormPage) and instance.language == SOURCE:
        withdraw(instance.code)
    remove(instance)
    forget()


def _forget(**kwargs: object) -> None:
    forget()
