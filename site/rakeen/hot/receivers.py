"""Tells what each change of a page or a setting touches."""

from django.db.models import Model
from django.db.models.signals import post_delete, post_save, pre_save
from wagtail.models import Page
from wagtail.signals import page_slug_changed, post_page_move

from .naming import (
    face_of,
    touched_by,
    touched_by_deletion,
    touched_by_moving,
    touched_by_page,
)
from .touches import touch


def connect() -> None:
    """Called once, when every app is loaded."""
    pre_save.connect(_before, dispatch_uid="hot.before")
    post_save.connect(_saved, dispatch_uid="hot.saved")
    post_delete.connect(_deleted, dispatch_uid="hot.deleted")
    post_page_move.connect(_moved, dispatch_uid="hot.moved")
    page_slug_changed.connect(_renamed, dispatch_uid="hot.renamed")


def _before(instance: Model, **kwargs: object) -> None:
    if isinstance(instance, Page):
        instance._face_before = face_of(instance.pk)


def _saved(instance: Model, **kwargs: object) -> None:
    if isinstance(instance, Page):
        before = getattr(instance, "_face_before", None)
        touch(touched_by_page(instance, before, kwargs.get("update_fields")))
    else:
        touch(touched_by(instance))


def _deleted(instance: Model, **kwargs: object) -> None:
    touch(touched_by_deletion(instance) if isinstance(instance, Page) else touched_by(instance))


def _moved(instance: Page, url_path_before: str, **kwargs: object) -> None:
    touch(touched_by_moving(instance, url_path_before))


def _renamed(instance: Page, instance_before: Page, **kwargs: object) -> None:
    touch(touched_by_moving(instance, instance_before.url_path))
