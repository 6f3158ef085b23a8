"""Which pages are due for review."""

from datetime import date

from django.db.models import QuerySet
from django.db.models.functions import Coalesce
from wagtail.models import Page

from .models import ContentPage, FaqPage, GuidePage, PolicyPage, TransparencyPage

REVIEWED = (GuidePage, FaqPage, PolicyPage, ContentPage, TransparencyPage)


def reviewed_pages() -> QuerySet[Page]:
    """Live pages that have a review date, as `next_review_on`; the earliest first."""
    dates = [f"{model._meta.model_name}__next_review_on" for model in REVIEWED]
    pages = Page.objects.live().annotate(next_review_on=Coalesce(*dates))
    found = pages.exclude(next_review_on=None).order_by("next_review_on", "path")
    return found.select_related("locale", "owner", "content_type")


def due_pages(day: date) -> QuerySet[Page]:
    """Those whose next review is on `day` or earlier."""
    return reviewed_pages().filter(next_review_on__lte=day)
