"""What follows when a page or a setting changes: versions, the search index, the cached house."""

from django.db.models.signals import post_delete, post_save, pre_delete
from wagtail.models import Page
from wagtail.signals import page_published, page_slug_changed, page_unpublished, post_page_move

from forms_engine.forms.publishing import SOURCE, withdraw

from .context import forget
from .editing import links
from .editing import outside as outside  # registers its handler
from .editing import reminders as reminders  # and its own
from .models import FormPage, HouseSettings, PolicyPage
from .search.index import remove, update
from .versions import freeze


def connect() -> None:
    """Called once, when the app is ready."""
    page_published.connect(_published, dispatch_uid="cms.published")
    page_unpublished.connect(_gone, dispatch_uid="cms.unpublished")
    pre_delete.connect(_lose, sender=Page, dispatch_uid="cms.losing")
    post_delete.connect(_forget, sender=Page, dispatch_uid="cms.deleted")
    for signal, name in ((post_page_move, "moved"), (page_slug_changed, "renamed")):
        signal.connect(_forget, dispatch_uid=f"cms.{name}")
    post_save.connect(_forget, sender=HouseSettings, dispatch_uid="cms.settings")


def _published(instance: Page, **kwargs: object) -> None:
    if isinstance(instance, PolicyPage):
        freeze(instance)
    update(instance)
    links.refresh(instance)
    forget()


def _gone(instance: Page, **kwargs: object) -> None:
    if isinstance(instance, FormPage) and instance.language == SOURCE:
        withdraw(instance.code)
    remove(instance)
    links.refresh(instance)
    forget()


def _lose(instance: Page, **kwargs: object) -> None:
    links.lose(instance)


def _forget(**kwargs: object) -> None:
    forget()
