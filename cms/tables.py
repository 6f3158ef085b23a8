"""Published figures as tables, in the words of one language."""

from collections.abc import Mapping
from typing import Any

from django.db.models import QuerySet
from django.utils import translation
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .dates import both
from .models.snapshots import AID, Snapshot

Table = dict[str, Any]  # Any: plain data for a template and for the API
FACETS = {
    "procedure": gettext_lazy("The procedure"),
    "provider": gettext_lazy("How people treated you"),
    "result": gettext_lazy("The result"),
}
MOST = 4


def published() -> list[Snapshot]:
    """The last years of aid, and the last result of the evaluation; two queries.

    Examples stand there only until the first real figures of their kind are published.
    """
    shown: QuerySet[Snapshot] = Snapshot.objects.filter(published=True)
    years = list(shown.filter(kind=AID).order_by("example", "-year")[:MOST])
    results = list(shown.exclude(kind=AID).order_by("example", "-taken_at", "-pk")[:1])
    return [*(one for one in years if one.example == years[0].example), *results]


def table_of(snapshot: Snapshot, names: Mapping[str, str], language: str) -> Table:
    """`kind`, `caption`, `head`, `rows`, `note` and `example`; `names` are services by code."""
    with translation.override(language):
        own = _aid(snapshot, names) if snapshot.kind == AID else _survey(snapshot, language)
        mark = " " + _("(example)") if snapshot.example else ""
        return {
            **own,
            "kind": snapshot.kind,
            "caption": own["caption"] + mark,
            "example": snapshot.example,
        }


def _aid(snapshot: Snapshot, names: Mapping[str, str]) -> Table:
    rows = snapshot.data.get("rows", [])
    shown = [[_name(code, names), str(received), str(served)] for code, received, served in rows]
    total = [str(sum(row[column] for row in rows)) for column in (1, 2)]
    return {
        "caption": _("Aid in the Hijri year %(year)s") % {"year": snapshot.year},
        "head": [_("Service"), _("Requests received"), _("Served")],
        "rows": [*shown, [_("In total"), *total]],
        "note": _("Services with few requests are joined, so that nobody can be recognised."),
    }


def _name(code: str, names: Mapping[str, str]) -> str:
    return names.get(code, code) if code else _("Other services")


def _survey(snapshot: Snapshot, language: str) -> Table:
    data = snapshot.data
    day = both(localdate(snapshot.taken_at), language)
    scores = data.get("scores", {}).items()
    return {
        "caption": _("Results of the evaluation up to %(day)s") % {"day": day},
        "head": [_("What was scored"), _("Mean, of 5")],
        "rows": [[str(FACETS.get(facet, facet)), f"{mean:.1f}"] for facet, mean in scores],
        "note": _("Asked: %(invited)s. Answered: %(answered)s.") % data,
    }
