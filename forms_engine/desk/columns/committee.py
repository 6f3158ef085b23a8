"""The columns of the committee's sessions, agenda and votes."""

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from forms_engine.cases.sealed import open_words
from forms_engine.clock.templatetags.calendars import both_calendars
from forms_engine.committee.enums import ItemState
from forms_engine.committee.models import AgendaItem, Ballot, Session

from ..people import staff_name
from ..reading.parts import Said
from ..tables import DeskTable, Link, Tags, Text
from ..tags import Tag

OUTCOMES = {"accept": "success", "refuse": "error"}


def sessions_table(rows: Iterable[Session]) -> DeskTable:
    """Every session, the newest first."""
    return DeskTable(SESSIONS, list(rows))


def agenda_table(rows: Iterable[AgendaItem]) -> DeskTable:
    """What one session decides."""
    return DeskTable(AGENDA, list(rows))


def ballots(rows: Iterable[Ballot]) -> list[Said]:
    """The votes that may be seen, each with its reasons."""
    return [
        Said(
            _("%(name)s: %(vote)s")
            % {"name": staff_name(row.user), "vote": row.get_vote_display()},
            open_words(row.item.case, row.reasons, label="ballot"),
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
    Tags("state", gettext_lazy("State"), lambda item: [item_tag(item)]),
]
