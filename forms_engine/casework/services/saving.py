"""Saves a person's own filters of the queue, shares them, renames and removes them."""

from collections.abc import Mapping
from urllib.parse import parse_qsl, urlencode

from django.db import IntegrityError, transaction
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from forms_engine.cases.filters import Filters
from forms_engine.cases.ordering import Sort
from forms_engine.clock.time import now
from forms_engine.forms.normalise import strip_invisible
from forms_engine.staff.models import User

from ..exceptions import CaseworkError
from ..models import SavedFilter

NAME_LIMIT = 60
AT_MOST = 20
SORT = "sort"
NAMES = (*(name for name in Filters.NAMES if name != "search"), SORT)


def shown_to(user: User) -> QuerySet[SavedFilter]:
    """The person's own filters and those that colleagues share, by name."""
    found = SavedFilter.objects.filter(Q(owner=user) | Q(shared=True), removed_at=None)
    return found.select_related("owner").order_by("name", "pk")


def kept_query(given: Mapping[str, str]) -> str:
    """What of an address is kept: known filters that say something, never the words of a search."""
    read = Filters.read(given)
    values = {name: getattr(read, name) for name in NAMES if name != SORT}
    texts = {name: "1" if value is True else str(value) for name, value in values.items() if value}
    sort = Sort.read(given.get(SORT, ""))
    return urlencode(texts | ({SORT: sort.value} if sort != Sort.DUE else {}))


def save_filter(user: User, *, name: str, query: str, shared: bool) -> SavedFilter:
    """Keep filters under a name; raises CaseworkError for what cannot be kept."""
    words, kept = _named(name), kept_query(dict(parse_qsl(query)))
    if not kept:
        raise CaseworkError(_("Choose a filter first. A search by words is not kept."))
    if user.saved_filters.filter(removed_at=None).count() >= AT_MOST:
        raise CaseworkError(_("You have very many filters. Remove one first."))
    try:
        with transaction.atomic():
            return SavedFilter.objects.create(owner=user, name=words, query=kept, shared=shared)
    except IntegrityError:
        raise _taken() from None


def rename_filter(row: SavedFilter, *, name: str, shared: bool) -> None:
    """Change name and sharing; raises CaseworkError."""
    row.name, row.shared = _named(name), shared
    try:
        with transaction.atomic():
            row.save(update_fields=["name", "shared"])
    except IntegrityError:
        raise _taken() from None


def remove_filter(row: SavedFilter, *, removed: bool) -> None:
    """Take a filter away, or bring it back; raises CaseworkError if its name is taken again."""
    row.removed_at = now() if removed else None
    try:
        with transaction.atomic():
            row.save(update_fields=["removed_at"])
    except IntegrityError:
        raise _taken() from None


def _named(name: str) -> str:
    words = " ".join(strip_invisible(name).split())
    if not words or len(words) > NAME_LIMIT:
        raise CaseworkError(_("Write a short name."), field="name")
    return words


def _taken() -> CaseworkError:
    return CaseworkError(_("You have a filter of this name. Choose another."), field="name")
