"""The minutes of a session as they are read or printed, in the active language."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from forms_engine.cases.grounds import told
from forms_engine.cases.sealed import open_words
from forms_engine.clock.templatetags.calendars import both_calendars, moment
from forms_engine.committee.enums import ItemState, Vote
from forms_engine.committee.minutes import Content, Heard, read_minutes
from forms_engine.committee.models import Decision, Recusal, Session
from forms_engine.staff.models import User
from forms_engine.vault.errors import KeyDestroyed
from theme.pdf import Block, Document, Facts, Heading, Signatures, Words

Row = dict[str, object]


@dataclass(frozen=True)
class Item:
    """One item of the minutes: its number and reference, and what is said of it."""

    title: str
    rows: list[Row]


@dataclass(frozen=True)
class Shown:
    """The whole minutes; `number` is "" for a draft."""

    number: str
    day: str
    facts: list[Row]
    items: list[Item]
    signers: list[Row]


def shown(session: Session, user: User) -> Shown:
    """The minutes for `user`: the words told in a case from which they stepped aside are kept."""
    content = read_minutes(session)
    reasons = _reasons(session, user)
    return Shown(
        number=content["number"],
        day=both_calendars(date.fromisoformat(content["held_on"])),
        facts=_facts(content),
        items=[
            _item(place, heard, reasons.get(heard["item"], ""))
            for place, heard in enumerate(content["items"], start=1)
        ],
        signers=_signers(content),
    )


def minutes_document(minutes: Shown) -> Document:
    """The minutes as a document to print, with a place to sign for everybody who was there."""
    items: list[Block] = []
    for item in minutes.items:
        items += [Heading(item.title), _table(item.rows)]
    people = [(str(row["name"]), str(row["role"])) for row in minutes.signers]
    signed: list[Block] = [Heading(_("Signatures")), Signatures(people)] if people else []
    return Document(
        title=_("Minutes of the research committee, number %(number)s")
        % {"number": f"\u2066{minutes.number}\u2069"},
        language=get_language() or "ar",
        above=_("Rakeen, the association that helps pilgrims of Hajj and Umrah"),
        reference=minutes.number,
        dates=minutes.day,
        blocks=(
            _table(minutes.facts),
            *(items or [Words(_("Nothing was on the agenda."))]),
            *signed,
        ),
    )


def _table(rows: list[Row]) -> Facts:
    return Facts([(str(row["label"]), str(row["value"])) for row in rows])


def _facts(content: Content) -> list[Row]:
    missing = _("Members absent") if content["closed_at"] else _("Members not recorded yet")
    rows: list[Row] = [
        {"label": _("Day"), "value": both_calendars(date.fromisoformat(content["held_on"]))},
        {"label": _("Place"), "value": content["place"]},
        {"label": _("Chair"), "value": content["chair"]},
        {"label": _("Members present"), "value": "\n".join(content["present"]) or _("Nobody")},
        {"label": missing, "value": "\n".join(content["absent"])},
        {"label": _("Quorum"), "value": _quorum(content)},
        {"label": _("Opened"), "value": moment(datetime.fromisoformat(content["opened_at"]))},
    ]
    if content["closed_at"]:
        closed = moment(datetime.fromisoformat(content["closed_at"]))
        rows.append({"label": _("Closed at"), "value": closed})
    return [row for row in rows if row["value"]]


def _quorum(content: Content) -> str:
    """The quorum with the number who came, and whether that sufficed."""
    came = {"quorum": content["quorum"], "present": len(content["present"])}
    if len(content["present"]) < content["quorum"]:
        return _("%(quorum)s members; %(present)s were present, which was not enough") % came
    return _("%(quorum)s members; %(present)s were present") % came


def _item(place: int, heard: Heard, reason: str) -> Item:
    """What was decided on one case and how; of an undecided one only that it waits."""
    title = f"{place}. \u2066{heard['reference']}\u2069"
    if heard["hearing"] > 1:
        title = f"{title} – {_('Reconsideration')}"
    rows: list[Row] = [{"label": _("Decision"), "value": _decision(heard)}]
    if heard["state"] == ItemState.DECIDED:
        rows += [
            {"label": _("Votes"), "value": _votes(heard)},
            {"label": _("Reason"), "value": reason},
            {"label": _("Recorded by"), "value": heard["recorded_by"]},
        ]
    rows.append({"label": _("Stepped aside"), "value": "\n".join(heard["recused"])})
    return Item(title, [row for row in rows if row["value"]])


def _decision(heard: Heard) -> str:
    if heard["state"] != ItemState.DECIDED:
        return str(ItemState(heard["state"]).label)
    words = [str(Vote(heard["outcome"]).label)]
    if heard["conditions"]:
        words.append(_("with conditions: %(number)s") % {"number": heard["conditions"]})
    if heard["early"]:
        words.append(_("before the promised date, as urgent"))
    return _joined(words)


def _joined(words: list[str]) -> str:
    return " – ".join(words)


def _votes(heard: Heard) -> str:
    """The count, and each member's vote where the minutes name them."""
    count = _("%(accepting)s for, %(refusing)s against") % {
        "accepting": heard["accepting"],
        "refusing": heard["refusing"],
    }
    if heard["by_chair"]:
        count = _joined([count, _("the chair's vote decided")])
    named = [f"{name}: {Vote(vote).label}" for name, vote in heard["votes"]]
    return "\n".join([count, *named])


def _reasons(session: Session, user: User) -> dict[int, str]:
    """Item → what its applicant was told, unless it is erased or kept from `user`."""
    kept = Recusal.objects.filter(user=user).values("case")
    found = Decision.objects.filter(item__session=session).exclude(case__in=kept)
    return {row.item_id: _reason(row) for row in found.select_related("case__key")}


def _reason(decision: Decision) -> str:
    try:
        words = open_words(decision.case, decision.reason, label="decision")
    except KeyDestroyed:
        return told(decision.ground, _("(erased)"))
    return told(decision.ground, words)


def _signers(content: Content) -> list[Row]:
    """A place to sign for everybody who was there, the chair first."""
    chair, present = content["chair"], content["present"]
    signers: list[Row] = [{"name": chair, "role": _("Chair")}] if chair in present else []
    return signers + [{"name": name, "role": _("Member")} for name in present if name != chair]
