"""Which pages are due for review."""

from datetime import date

from wagtail.models import Page

from .models import ContentPage, FaqPage, GuidePage, PolicyPage, TransparencyPage

REVIEWED = (GuidePage, FaqPage, PolicyPage, ContentPage, TransparencyPage)


def due(day: date, *, most: int = 20) -> list[Page]:
    """Live pages whose next review is on `day` or earlier, the longest overdue first."""
    found = [
        page
        for model in REVIEWED
        for page in model.objects.live().filter(next_review_on__lte=day).select_related("locale")
    ]
    return sorted(found, key=lambda page: page.next_review_on)[:most]
