"""What follows when a page is published or taken down: versions, forms, the search index."""

from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished

from forms_engine.forms.publishing import SOURCE, withdraw

from .models import FormPage, PolicyPage
from .search.index import remove, update
from .versions import freeze


def connect() -> None:
    """Called once, when the app is ready."""
    page_published.connect(_published, dispatch_uid="cms.published")
    page_unpublished.connect(_gone, dispatch_uid="cms.unpublished")


def _published(instance: Page, **kwargs: object) -> None:
    if isinstance(instance, PolicyPage):
        freeze(instance)
    update(instance)


def _gone(instance: Page, **kwargs: object) -> None:
    if isinstance(instance, FormPage) and instance.language == SOURCE:
        withdraw(instance.code)
    remove(instance)
