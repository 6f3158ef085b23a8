"""Pages that are not for everybody: there are hardly ever any, and then nothing is asked."""

from typing import TypeVar

from wagtail.models import Page, PageViewRestriction
from wagtail.query import PageQuerySet

from .fresh import Kept

P = TypeVar("P", bound=Page)
_kept = Kept[str, bool]()


def is_anything_private() -> bool:
    """Whether any page of the site is restricted; kept until a restriction changes."""
    return _kept.get("any", PageViewRestriction.objects.exists)


def visible(pages: "PageQuerySet[P]") -> "PageQuerySet[P]":
    """The live pages among these that everybody may read."""
    return pages.live().public() if is_anything_private() else pages.live()
