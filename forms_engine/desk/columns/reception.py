"""The columns of the reception's lists."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.ui.tables import Column

from forms_engine.cases.models import Case
from forms_engine.cases.sealed import open_applicant
from forms_engine.clock.time import now
from forms_engine.reception.enums import Standing
from forms_engine.reception.models import Appointment, CallBack, Letter, Slot
from forms_engine.reception.sealed import LETTER, SOCIAL, read_facts
from forms_engine.reception.services.telling import place_of
from forms_engine.vault.errors import KeyDestroyed

from ..days import brief, short
from ..labels import language_name, site_name
from ..people import staff_name
from ..tables import Button, DeskTable, Link, Tags, Text
from ..tags import state_tag
from .queue import case_url, name

Row = Any  # rows of several models, each with a case

TONES = {Standing.BOOKED: "info", Standing.HELD: "success", Standing.NO_SHOW: "warning"}


def _reference(seen: set[Any] | None = None) -> Link:
    """The case; without a link for those who may not open it."""
    return Link(
        "reference",
        gettext_lazy("Reference"),
        lambda row: row.case.reference,
        url=lambda row: case_url(row.case) if seen is None or row.case_id in seen else "",
        ltr=True,
    )


PERSON = Text("name", gettext_lazy("Applicant"), lambda row: name(row.case))
STATE = Tags("state", gettext_lazy("State"), lambda row: [state_tag(row.case.state)])
BY = Text("by", gettext_lazy("Noted by"), lambda row: staff_name(row.by) or "–")


def _fact(row: Row, key: str, label: str) -> str:
    """One sealed word of a row; a word where it was erased."""
    try:
        return read_facts(row.case, row.sealed, label=label).get(key, "") or "–"
    except KeyDestroyed:
        return _("Erased")


def _settle_url(row: Appointment) -> str:
    return reverse("desk:interview", args=[row.pk]) if row.standing == Standing.BOOKED else ""


def interviews(rows: Sequence[Appointment]) -> DeskTable:
    """One day's interviews."""
    columns = [
        Text("at", gettext_lazy("Time"), lambda row: brief(row.starts_at), note=place_of),
        _reference(),
        PERSON,
        Tags("standing", gettext_lazy("Interview"), _standing),
        Link("settle", gettext_lazy("Act"), _settle_words, url=_settle_url),
    ]
    return DeskTable(columns, list(rows))


def _standing(row: Appointment) -> list[dict[str, str]]:
    tone = TONES.get(Standing(row.standing), "")
    return [{"label": row.get_standing_display(), "tone": tone}]


def _settle_words(row: Appointment) -> str:
    return _("Record what became of it") if row.standing == Standing.BOOKED else "–"


def slots(rows: Sequence[Slot]) -> DeskTable:
    """The times ahead, each with the way to close it."""
    columns: list[Column] = [
        Text("at", gettext_lazy("Time"), lambda slot: brief(slot.starts_at)),
        Text(
            "where",
            gettext_lazy("Where"),
            lambda slot: slot.get_way_display(),
            note=lambda slot: slot.place,
        ),
        Text("language", gettext_lazy("Language"), lambda slot: language_name(slot.language)),
        Text(
            "taken", gettext_lazy("Booked"), lambda slot: f"{slot.taken}/{slot.capacity}", ltr=True
        ),
        Button("close", gettext_lazy("Close"), _close_words, url=_close_url),
    ]
    return DeskTable(columns, list(rows))


def _close_words(slot: Slot) -> str:
    return _("Closed") if slot.closed_at else _("Take no more bookings")


def _close_url(slot: Slot) -> str:
    return "" if slot.closed_at else reverse("desk:slot_close", args=[slot.pk])


def calls(rows: Sequence[Row]) -> DeskTable:
    """The log of calls."""
    columns = [
        Text("at", gettext_lazy("Time"), lambda call: brief(call.at)),
        _reference(),
        PERSON,
        Text(
            "call",
            gettext_lazy("Call"),
            lambda call: call.get_direction_display(),
            note=lambda call: call.get_outcome_display(),
        ),
        BY,
    ]
    return DeskTable(columns, list(rows))


def call_backs(rows: Sequence[CallBack]) -> DeskTable:
    """Calls that were promised."""
    columns = [
        Text(
            "promised",
            gettext_lazy("Promised by"),
            lambda row: brief(row.promised_at),
            note=_late,
            tone=lambda row: "error" if _late(row) else "",
        ),
        _reference(),
        PERSON,
        Text("tries", gettext_lazy("Tries"), lambda row: row.tries, ltr=True),
        Text("done", gettext_lazy("Done"), _done, note=lambda row: brief(row.done_at)),
        Link("act", gettext_lazy("Act"), _call_words, url=_call_url),
    ]
    return DeskTable(columns, list(rows))


def _late(row: CallBack) -> str:
    return _("Late") if row.done_at is None and row.promised_at < now() else ""


def _done(row: CallBack) -> str:
    return staff_name(row.done_by) or "–"


def _call_words(row: CallBack) -> str:
    return "–" if row.done_at else _("Record the call")


def _call_url(row: CallBack) -> str:
    return "" if row.done_at else reverse("desk:call_back", args=[row.pk])


def letters(rows: Sequence[Letter]) -> DeskTable:
    """The register of letters."""
    columns = [
        Text("number", gettext_lazy("Incoming number"), str, ltr=True),
        Text("received", gettext_lazy("Received on"), lambda row: short(row.received_on)),
        Text(
            "sender",
            gettext_lazy("Sender"),
            lambda row: _fact(row, "sender", LETTER),
            note=lambda row: _fact(row, "subject", LETTER),
        ),
        _reference(),
        Link("scan", gettext_lazy("Scan"), _scan_words, url=_scan_url),
    ]
    return DeskTable(columns, list(rows))


def _scan_words(row: Letter) -> str:
    return _("Download") if row.stored else "–"


def _scan_url(row: Letter) -> str:
    return reverse("desk:letter_scan", args=[row.pk]) if row.stored else ""


def social(rows: Sequence[Row]) -> DeskTable:
    """Who wrote to us on social media."""
    columns = [
        Text("at", gettext_lazy("Time"), lambda row: brief(row.at)),
        Text(
            "platform",
            gettext_lazy("Platform"),
            lambda row: row.get_platform_display(),
            note=lambda row: _fact(row, "handle", SOCIAL),
        ),
        _reference(),
        STATE,
        BY,
    ]
    return DeskTable(columns, list(rows))


def ground(rows: Sequence[Row], seen: Iterable[Case]) -> DeskTable:
    """People met on the ground; `seen` are the cases that may be opened."""
    columns = [
        Text("at", gettext_lazy("Time"), lambda row: brief(row.at)),
        _reference({case.pk for case in seen}),
        Text("name", gettext_lazy("Applicant"), lambda row: name(row.case), note=_place),
        STATE,
        BY,
    ]
    return DeskTable(columns, list(rows))


def _place(row: Row) -> str:
    try:
        return site_name(open_applicant(row.case).site)
    except KeyDestroyed:
        return ""
