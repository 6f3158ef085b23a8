"""The cases on which a person's message waits for an answer."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext_lazy

from forms_engine.cases.fields import Field, may_read
from forms_engine.cases.models import Case
from forms_engine.cases.queries import visible
from forms_engine.committee.models import Recusal
from forms_engine.messages.thread import waiting
from forms_engine.staff.models import User

from ..days import brief
from ..people import staff_name
from ..tables import DeskTable, Link, Tags, Text
from ..tags import tags
from .queue import case_url, name

MOST = 200
STREAM = "case:"


@dataclass(frozen=True)
class Row:
    """One case, since when somebody waits, and how many messages there are."""

    case: Case
    since: datetime
    number: int


def rows(user: User) -> list[Row]:
    """The longest wait first, of the cases that `user` may read."""
    lines = list(waiting().values_list("about", "at")[: MOST * 5])
    since: dict[str, datetime] = {}
    for about, at in lines:
        since.setdefault(about.removeprefix(STREAM), at)
    numbers = Counter(about.removeprefix(STREAM) for about, _at in lines)
    cases = (
        visible(user)
        .filter(pk__in=since)
        .exclude(pk__in=Recusal.objects.filter(user=user).values("case"))
    )
    found = cases.select_related("key", "assignee", "enquiry")
    mine = [case for case in found if may_read(user, case, Field.THREAD)]
    read = [Row(case, since[str(case.pk)], numbers[str(case.pk)]) for case in mine]
    return sorted(read, key=lambda row: row.since)[:MOST]


def table(found: list[Row]) -> DeskTable:
    """The table of what waits."""
    return DeskTable(COLUMNS, found)


COLUMNS = [
    Link(
        "case",
        gettext_lazy("Reference"),
        lambda row: row.case.reference,
        url=lambda row: f"{case_url(row.case)}#thread-content",
        ltr=True,
    ),
    Text("name", gettext_lazy("Applicant"), lambda row: name(row.case)),
    Text("since", gettext_lazy("Waits since"), lambda row: brief(row.since)),
    Text("number", gettext_lazy("Messages"), lambda row: row.number, ltr=True),
    Tags("state", gettext_lazy("State"), lambda row: tags(row.case)),
    Text("assignee", gettext_lazy("Responsible"), lambda row: staff_name(row.case.assignee) or "–"),
]
