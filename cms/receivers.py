"""What follows when a page is published or taken down: versions, forms, search, languages."""

from django.core.exceptions import PermissionDenied
from django.db.models.signals import post_delete, post_save, pre_delete, pre_save
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished
from wagtail_localize.models import Translation

from forms_engine.forms.publishing import SOURCE, withdraw

from .editing import links
from .editing import outside as outside  # registers its handler
from .editing import reminders as reminders  # and its own
from .models import FormPage, HouseSettings, PolicyPage
from .offering import reckon
from .offers import is_source
from .search.index import remove, update
from .versions import freeze


def connect() -> None:
    """Called once, when the app is ready."""
    page_published.connect(_published, dispatch_uid="cms.published")
    page_unpublished.connect(_gone, dispatch_uid="cms.unpublished")
    pre_delete.connect(_lose, sender=Page, dispatch_uid="cms.losing")
    post_delete.connect(_changed, sender=Page, dispatch_uid="cms.deleted")
    post_save.connect(_changed, sender=HouseSettings, dispatch_uid="cms.settings")
    pre_save.connect(_keep_the_source, sender=Translation, dispatch_uid="cms.source")


def _published(instance: Page, **kwargs: object) -> None:
    if not instance.live:  # Wagtail says so too when it is only put on the schedule
        return
    if isinstance(instance, PolicyPage):
        freeze(instance)
    update(instance)
    links.refresh(instance)
    _changed()


def _gone(instance: Page, **kwargs: object) -> None:
    if isinstance(instance, FormPage) and instance.language == SOURCE:
        withdraw(instance.code)
    remove(instance)
    links.refresh(instance, gone=True)
    _changed()


def _lose(instance: Page, **kwargs: object) -> None:
    links.lose(instance)


def _keep_the_source(instance: Translation, **kwargs: object) -> None:
    """Arabic is written, never translated into: a synchronised page would pass every approval."""
    if is_source(instance.target_locale.language_code):
        raise PermissionDenied


def _changed(**kwargs: object) -> None:
    reckon()
