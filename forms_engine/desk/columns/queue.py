"""The columns of the queue, and the numbers and saved views above it."""

from collections.abc import Iterable
from functools import partial
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin.ui.tables import Column

from forms_engine.cases.enums import Kind, State
from forms_engine.cases.models import Case
from forms_engine.cases.ordering import Sort
from forms_engine.cases.queries import Counts, is_overdue
from forms_engine.cases.sealed import open_applicant
from forms_engine.casework.models import SavedFilter
from forms_engine.clock.time import riyadh, today
from forms_engine.staff.enums import Role
from forms_engine.staff.models import User
from forms_engine.vault.errors import KeyDestroyed

from ..days import brief, near
from ..giving import seen
from ..people import staff_name
from ..tables import Link, Tags, Taker, Text, Tick
from ..tags import tags


def name(case: Case) -> str:
    """The applicant's name; a dash where none was given, a word where it was erased."""
    try:
        return open_applicant(case).name or "–"
    except KeyDestroyed:
        return _("Erased")


def case_url(case: Case) -> str:
    """The address of a case's screen."""
    return reverse("desk:case", args=[case.reference])


def _due(case: Case) -> str:
    """How far the next act is from today, in words; none while the applicant is asked."""
    if not case.is_open:
        return ""
    if case.state == State.WAITING:
        return _("The clock stands still")
    days = (case.due_on - today()).days
    if is_overdue(case):
        return ngettext("Late by %(n)s day", "Late by %(n)s days", -days) % {"n": -days}
    if days <= 0:
        return _("Today")
    return ngettext("In %(n)s day", "In %(n)s days", days) % {"n": days}


def _day(case: Case) -> str:
    """The day of the next act, in the calendar of the office."""
    runs = case.is_open and case.state != State.WAITING
    return near(case.due_on) if runs else ""


def _about(names: dict[str, str], case: Case) -> str:
    """What is asked for: the service by its words, else the kind of case."""
    return names.get(case.service, case.service) or str(Kind(case.kind).label)


def _received(case: Case) -> str:
    return _("Received %(day)s") % {"day": near(riyadh(case.received_at).date())}


def _moved(case: Case) -> str:
    return _("Moved %(day)s") % {"day": brief(case.moved_at)}


def _responsible(case: Case) -> str:
    return staff_name(case.assignee) or _("Nobody")


def _late(case: Case) -> str:
    return "error" if is_overdue(case) else ""


NOTES = {Sort.MOVED: _moved, Sort.NEWEST: _received, Sort.OLDEST: _received}


def columns(sort: Sort, *, names: dict[str, str], handles: bool) -> list[Column]:
    """The day that a list is ordered by stands under the reference, the due day in its column.

    Who `handles` cases also ticks and takes.
    """
    reference = Link(
        "reference",
        gettext_lazy("Reference"),
        lambda case: case.reference,
        url=case_url,
        ltr=True,
        note=NOTES.get(sort, lambda case: ""),
    )
    middle = _middle(names)
    return [TICK, reference, *middle, TAKER] if handles else [reference, *middle, RESPONSIBLE]


def _middle(names: dict[str, str]) -> list[Column]:
    return [
        Text("name", gettext_lazy("Applicant"), name),
        Text("about", gettext_lazy("Asked for"), partial(_about, names)),
        Tags("state", gettext_lazy("State"), partial(tags, late=False)),
        Text("due", gettext_lazy("Next act by"), _due, note=_day, tone=_late),
    ]


RESPONSIBLE = Text("assignee", gettext_lazy("Responsible"), _responsible)
TICK = Tick(
    "tick",
    gettext_lazy("Tick"),
    seen,
    note=lambda case: _("Tick request %(reference)s") % {"reference": case.reference},
)
TAKER = Taker(
    "assignee",
    gettext_lazy("Responsible"),
    _responsible,
    mark=lambda case: "" if case.assignee_id else seen(case),
    button=lambda case: _("Take this case: %(reference)s") % {"reference": case.reference},
)


def kpis(counts: Counts) -> list[dict[str, object]]:
    """The numbers above the queue, each leading to what it counts."""
    return [
        {"label": _("Open requests"), "value": counts.waiting, "url": queue_url()},
        {
            "label": _("Overdue"),
            "value": counts.overdue,
            "url": queue_url(overdue="1"),
            "tone": "error" if counts.overdue.value else "",
        },
        {
            "label": _("Dates about to pass"),
            "value": counts.about_to_pass,
            "url": queue_url(soon="1"),
            "tone": "gold" if counts.about_to_pass.value else "",
        },
        {
            "label": _("Waiting for the applicant"),
            "value": counts.waiting_for_applicant,
            "url": queue_url(state="waiting"),
        },
        {"label": _("With nobody"), "value": counts.unassigned, "url": queue_url(assignee="none")},
    ]


def saved_views(user: User, query: str, order: dict[str, str]) -> list[dict[str, object]]:
    """The views that are used every day, in the order chosen; the one that is shown is marked."""
    views: list[tuple[str, dict[str, str]]] = [
        (_("All open"), {}),
        (_("Mine"), {"assignee": str(user.pk)}),
        (_("With nobody"), {"assignee": "none"}),
        (_("Overdue"), {"overdue": "1"}),
        (_("Dates about to pass"), {"soon": "1"}),
        (_("Urgent"), {"urgent": "1"}),
        (_("Waiting for the applicant"), {"state": "waiting"}),
    ]
    if user.has_role(Role.COMMITTEE, Role.RESEARCHER):
        views.append((_("Ready for the committee"), {"state": "committee"}))
    if user.has_role(Role.VOLUNTEER_COORDINATOR):
        views.append((_("Volunteers"), {"kind": "volunteer"}))
    return [
        {"label": label, "url": queue_url(**given, **order), "current": query == urlencode(given)}
        for label, given in views
    ]


def kept_views(rows: Iterable[SavedFilter], user: User, query: str) -> list[dict[str, object]]:
    """The filters that were kept: one's own, and those of colleagues with their names."""
    return [
        {
            "label": row.name
            if row.owner_id == user.pk
            else _("%(filter)s (%(name)s)") % {"filter": row.name, "name": staff_name(row.owner)},
            "url": f"{reverse('desk:queue')}?{row.query}",
            "current": row.query == query,
        }
        for row in rows
    ]


def queue_url(**given: str) -> str:
    """The queue with these filters."""
    address = reverse("desk:queue")
    return f"{address}?{urlencode(given)}" if given else address
