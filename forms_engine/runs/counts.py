"""Reads the counts of forms for editors: sums alone, and no run is opened."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Count, QuerySet, Sum

from forms_engine.runs.enums import State, What
from forms_engine.runs.models import Run, Tally

WHOLE = (What.BEGUN, What.FINISHED, What.LEFT)


@dataclass(frozen=True)
class Place:
    """Something that happened `number` times at a question, or at a step where it is ""."""

    step: str
    question: str
    what: What
    code: str
    number: int


def open_runs(versions: Iterable[UUID]) -> dict[UUID, int]:
    """How many forms are being filled in on each version; versions without any are left out."""
    rows = Run.objects.filter(state=State.OPEN, form_version__in=list(versions))
    return dict(rows.values_list("form_version").annotate(Count("pk")))


def open_by_code() -> dict[str, int]:
    """How many of each form are being filled in, whatever the version."""
    rows = Run.objects.filter(state=State.OPEN)
    return dict(rows.values_list("form_version__code").annotate(Count("pk")))


def totals(versions: Iterable[UUID], *, since: date | None = None) -> dict[UUID, dict[What, int]]:
    """How often each version was begun, sent and left."""
    rows = _since(since).filter(form_version__in=list(versions), what__in=WHOLE)
    found: dict[UUID, dict[What, int]] = {}
    for version, what, number in rows.values_list("form_version", "what").annotate(Sum("number")):
        found.setdefault(version, {})[What(what)] = number
    return found


def sent_by_code(*, since: date) -> dict[str, int]:
    """How many of each form were sent since a day, whatever the version."""
    rows = _since(since).filter(what=What.FINISHED)
    return dict(rows.values_list("form_version__code").annotate(Sum("number")))


def places(version: UUID, *, since: date | None = None) -> list[Place]:
    """What happened at each place of a version, the most frequent first."""
    rows = _since(since).filter(form_version=version).exclude(step="")
    named = rows.values_list("step", "question", "what", "code").annotate(total=Sum("number"))
    found = named.order_by("-total", "step", "question", "code")
    return [Place(step, question, What(w), code, n) for step, question, w, code, n in found]


def _since(day: date | None) -> QuerySet[Tally]:
    return Tally.objects.filter(day__gte=day) if day else Tally.objects.all()
