"""The orders in which the queue can be read, each with the key that its pages are cut by."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from .models import Case

DAY = "%Y%m%d"
INSTANT = "%Y%m%d%H%M%S%f"


class Sort(models.TextChoices):
    """The orders that stand in an address."""

    DUE = "due", _("Overdue first, then by the day of the next act")
    NEWEST = "newest", _("Newest received first")
    OLDEST = "oldest", _("Oldest received first")
    MOVED = "moved", _("Last moved first")

    @classmethod
    def read(cls, text: str) -> "Sort":
        """The order called `text`; anything else is the default."""
        return cls(text) if text in cls.values else cls.DUE

    def label_among(self, *, ended: bool) -> str | Promise:
        """The words for the order; ended cases are no longer due, the latest stand first."""
        return _("Last ended first") if ended and self is Sort.DUE else self.label


@dataclass(frozen=True)
class Order:
    """By one column of the case, then by id, so that no two cases share a place."""

    column: str = "due_on"
    falling: bool = False

    def by(self, *, rising: bool) -> tuple[str, str]:
        """What `order_by` takes."""
        sign = "" if rising else "-"
        return f"{sign}{self.column}", f"{sign}pk"

    def key(self, case: Case) -> str:
        """The place of `case` as text for a cursor, without its id."""
        at: date = getattr(case, self.column)
        return at.astimezone(UTC).strftime(INSTANT) if isinstance(at, datetime) else f"{at:{DAY}}"

    def read_key(self, text: str) -> date:
        """The place that `key` wrote; raises ValueError for anything else."""
        if self.column == "due_on":
            return datetime.strptime(text, DAY).replace(tzinfo=UTC).date()
        return datetime.strptime(text, INSTANT).replace(tzinfo=UTC)


def order_of(sort: Sort, *, ended: bool) -> Order:
    """The columns behind a choice; among `ended` cases the default starts at the latest."""
    columns = {
        Sort.DUE: Order("due_on", falling=ended),
        Sort.NEWEST: Order("received_at", falling=True),
        Sort.OLDEST: Order("received_at"),
        Sort.MOVED: Order("moved_at", falling=True),
    }
    return columns[sort]
