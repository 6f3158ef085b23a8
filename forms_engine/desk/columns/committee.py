"""The columns of the committee's sessions, agenda and votes."""

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from forms_engine.cases.grounds import told
from forms_engine.cases.models import Case
from forms_engine.cases.sealed import open_words
from forms_engine.clock.templatetags.calendars import both_calendars
from forms_engine.committee.enums import ItemState
from forms_engine.committee.models import AgendaItem, Ballot, Member, Session
from forms_engine.research.queries import latest_scores

from ..labels import services
from ..people import staff_name
from ..reading.parts import Said
from ..tables import Button, DeskTable, Link, Tags, Text
from ..tags import Tag, tags

ISOLATED = "\u2066{}\u2069"  # a reference reads from left to right inside an Arabic sentence
OUTCOMES = {"accept": "success", "refuse": "error"}


def sessions_table(rows: Iterable[Session]) -> DeskTable:
    """Every session, the newest first."""
    return DeskTable(SESSIONS, list(rows))


def agenda_table(rows: Iterable[AgendaItem], *, acting: bool, opens: bool) -> DeskTable:
    """What one session decides; its members change the order, the committee opens the cases."""
    items = list(rows)
    columns = AGENDA if opens else [CASE_NAMED, *AGENDA[1:]]
    return DeskTable([*columns, *_order(items)] if acting and len(items) > 1 else columns, items)


def _order(items: list[AgendaItem]) -> list[Button]:
    first, last = items[0], items[-1]
    return [
        Button(
            "up",
            gettext_lazy("Earlier"),
            lambda item: _("Move up"),
            url=lambda item: "" if item == first else _move_url(item, "up"),
        ),
        Button(
            "down",
            gettext_lazy("Later"),
            lambda item: _("Move down"),
            url=lambda item: "" if item == last else _move_url(item, "down"),
        ),
    ]


def _move_url(item: AgendaItem, where: str) -> str:
    return reverse("desk:item_move", args=[item.pk, where])


def members_table(session: Session, *, acting: bool) -> DeskTable:
    """Who sits in the session; a member of the open session records who is there."""
    seats = list(session.members.select_related("user", "session"))
    return DeskTable([*MEMBERS, ATTENDANCE] if acting else MEMBERS, seats)


def _seat_role(seat: Member) -> str:
    return _("Chair") if seat.user_id == seat.session.chair_id else ""


def _seat_tags(seat: Member) -> list[Tag]:
    if seat.attended_at:
        return [{"label": _("Present"), "tone": "success"}]
    return [{"label": _("Absent") if seat.session.closed_at else _("Not recorded yet"), "tone": ""}]


def _seat_url(seat: Member) -> str:
    name = "session_absent" if seat.attended_at else "session_attend"
    return reverse(f"desk:{name}", args=[seat.session_id, seat.pk])


def ready_labels(cases: Iterable[Case]) -> dict[str, str]:
    """Reference → what tells a case that waits from the others: service, score, marks."""
    found, names = list(cases), dict(services())
    scores = latest_scores(found)
    return {case.reference: _ready_label(case, names, scores.get(case.pk)) for case in found}


def _ready_label(case: Case, names: dict[str, str], score: int | None) -> str:
    parts = [ISOLATED.format(case.reference), names.get(case.service, case.service)]
    if score is not None:
        parts.append(_("Score of need: %(score)s") % {"score": score})
    parts += [tag["label"] for tag in tags(case)[1:]]
    return " · ".join(filter(None, parts))


def ballots(rows: Iterable[Ballot]) -> list[Said]:
    """The votes that may be seen, each with its reasons."""
    return [
        Said(
            _("%(name)s: %(vote)s")
            % {"name": staff_name(row.user), "vote": row.get_vote_display()},
            told(row.ground, open_words(row.item.case, row.reasons, label="ballot")),
            "",
        )
        for row in rows
    ]


def item_tag(item: AgendaItem) -> Tag:
    """Where an item stands: the outcome once it is decided."""
    if item.state == ItemState.DECIDED:
        outcome = item.decision.outcome
        return {"label": item.decision.get_outcome_display(), "tone": OUTCOMES[outcome]}
    tone = "warning" if item.state == ItemState.PENDING else ""
    return {"label": item.get_state_display(), "tone": tone}


def item_tags(item: AgendaItem) -> list[Tag]:
    """Where an item stands, and whether it is heard for the second time."""
    again: list[Tag] = [{"label": _("Reconsideration"), "tone": "warning"}]
    return [item_tag(item), *(again if item.hearing > 1 else [])]


def session_tag(session: Session) -> Tag:
    """Open, or closed under its number."""
    if session.closed_at is None:
        return {"label": pgettext("committee session", "Open"), "tone": "info"}
    minutes = f"{session.year}/{session.number}"
    return {"label": _("Closed, minutes %(number)s") % {"number": minutes}, "tone": ""}


def _session_url(session: Session) -> str:
    return reverse("desk:session", args=[session.pk])


def _item_url(item: AgendaItem) -> str:
    return reverse("desk:item", args=[item.pk])


SESSIONS = [
    Link(
        "held",
        gettext_lazy("Day"),
        lambda session: both_calendars(session.held_on),
        url=_session_url,
    ),
    Text("chair", gettext_lazy("Chair"), lambda session: staff_name(session.chair)),
    Tags("state", gettext_lazy("State"), lambda session: [session_tag(session)]),
]
AGENDA = [
    Link(
        "case", gettext_lazy("Reference"), lambda item: item.case.reference, url=_item_url, ltr=True
    ),
    Tags("state", gettext_lazy("State"), lambda item: item_tags(item)),
]
CASE_NAMED = Text("case", gettext_lazy("Reference"), lambda item: item.case.reference, ltr=True)
MEMBERS = [
    Text("name", gettext_lazy("Member"), lambda seat: staff_name(seat.user), note=_seat_role),
    Tags("attendance", gettext_lazy("Attendance"), _seat_tags),
]
ATTENDANCE = Button(
    "mark",
    gettext_lazy("Record"),
    lambda seat: _("Not there") if seat.attended_at else _("Is there"),
    url=_seat_url,
)
