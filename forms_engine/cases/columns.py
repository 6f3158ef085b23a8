"""Which columns a move changes: pure functions from a case and its facts to new values."""

from collections.abc import Callable
from datetime import date, datetime

from forms_engine.clock.time import riyadh
from forms_engine.clock.workdays import add_workdays

from . import dates
from .enums import FINAL_STATES, OPEN_STATES, Kind, State
from .models import Case
from .sealed import seal_words
from .workflow.moves import Facts, Move

Columns = dict[str, object]
Change = Callable[[Case, datetime, Facts], Columns]


def _complete(case: Case, at: datetime, facts: Facts) -> Columns:
    """The file is complete: the clock of policy line 52 starts now."""
    new = dates.first_dates(case.kind, at=at, urgent=case.urgent)
    return {
        "complete_at": at,
        "floor_date": new.floor,
        "promised_date": new.promised,
        "due_on": new.promised,
    }


def _urgent(case: Case, at: datetime, facts: Facts) -> Columns:
    """The urgent track: an earlier promise, never a later one."""
    new = dates.first_dates(case.kind, at=at, urgent=True)
    promised = min(case.promised_date, new.promised)
    reason = seal_words(case, facts["reason"], label="urgent")
    return {"urgent": True, "urgent_reason": reason, "promised_date": promised, "due_on": promised}


def _redate(case: Case, at: datetime, facts: Facts) -> Columns:
    day = date.fromisoformat(facts["date"])
    return {"promised_date": day, "due_on": day}


def _put_off(case: Case, at: datetime, facts: Facts) -> Columns:
    """The promise moves, the day on which it was due does not: the case is overdue."""
    return {"promised_date": dates.put_off(case)}


def _give_back(case: Case, at: datetime, facts: Facts) -> Columns:
    """Somebody has to look at it on the next working day."""
    return {"due_on": add_workdays(riyadh(at).date(), 1)}


def _decide(case: Case, at: datetime, facts: Facts) -> Columns:
    reason = seal_words(case, facts.get("reason", ""), label="decision")
    return {
        "decided_at": at,
        "decision_reason": reason,
        "decision_ground": facts.get("ground", ""),
        "due_on": dates.follow_up(at),
    }


def _refuse(case: Case, at: datetime, facts: Facts) -> Columns:
    """The first refusal of a help request may be reconsidered; nothing is due before that ends."""
    values = _decide(case, at, facts)
    if case.kind != Kind.HELP or case.hearing > 1:
        return values
    last = dates.reconsider_by(at)
    return values | {"reconsider_until": last, "due_on": last}


def _reconsider(case: Case, at: datetime, facts: Facts) -> Columns:
    """Another hearing, with a new promised date; the floor has been kept already."""
    new = dates.first_dates(case.kind, at=at, urgent=case.urgent)
    return {
        "hearing": case.hearing + 1,
        "reconsider_until": None,
        "decided_at": None,
        "promised_date": new.promised,
        "due_on": new.promised,
    }


def _deliver(case: Case, at: datetime, facts: Facts) -> Columns:
    return {"delivered_at": at, "due_on": dates.follow_up(at)}


def _follow_up(case: Case, at: datetime, facts: Facts) -> Columns:
    return {"due_on": dates.follow_up(at)}


def _promised(case: Case, at: datetime, facts: Facts) -> Columns:
    """Acknowledged: what is due next is the answer."""
    return {"due_on": case.promised_date}


def _back(case: Case, at: datetime, facts: Facts) -> Columns:
    """What the step that is taken back had set is unset."""
    unset: dict[str, Columns] = {
        State.RESEARCH: {"complete_at": None},
        State.DELIVERED: {"delivered_at": None},
        State.ANSWERED: {"due_on": case.promised_date},
        State.DONE: {"due_on": case.promised_date},
        State.DECLINED: {"due_on": case.promised_date},
    }
    return unset.get(case.state, {})


def _reopen(case: Case, at: datetime, facts: Facts) -> Columns:
    """An ended case goes on where it stood, towards the day that was promised."""
    return {"is_open": True, "closed_at": None, "due_on": case.promised_date}


CHANGES: dict[str, Change] = {
    "confirm_data": _complete,
    "mark_urgent": _urgent,
    "change_date": _redate,
    "put_off": _put_off,
    "give_back": _give_back,
    "accept": _decide,
    "refuse": _refuse,
    "reconsider": _reconsider,
    "complete_registration": _follow_up,
    "deliver": _deliver,
    "all_delivered": _deliver,
    "answer_enquiry": _follow_up,
    "answer_complaint": _follow_up,
    "take_up": _follow_up,
    "decline": _follow_up,
    "acknowledge": _promised,
    "step_back": _back,
    "not_duplicate": _reopen,
}


def _pause(case: Case, target: str, at: datetime) -> Columns:
    """Asking the applicant stops the clock; leaving the question moves the dates on by as much."""
    if target == State.WAITING:
        return {"paused_at": at, "waiting_from": case.state}
    new = dates.after_pause(case, at)
    return {
        "paused_at": None,
        "waiting_from": "",
        "floor_date": new.floor,
        "promised_date": new.promised,
        "due_on": new.promised if case.due_on == case.promised_date else case.due_on,
    }


def _end(target: str, at: datetime) -> Columns:
    """An ended case leaves the queue; `due_on` becomes the day on which it ended."""
    if target in OPEN_STATES:
        return {}
    closed = at if target in FINAL_STATES else None
    return {"is_open": False, "closed_at": closed, "due_on": riyadh(at).date()}


def columns(move: Move, case: Case, *, at: datetime, facts: Facts) -> Columns:
    """Every column that `move` sets on `case`, the state among them."""
    target = move.target or State(case.state)
    values: Columns = {"state": target}
    if target != case.state:
        values["moved_at"] = at
    if State.WAITING in (target, case.state) and target != case.state:
        values |= _pause(case, target, at)
    if move.action in CHANGES:
        values |= CHANGES[move.action](case, at, facts)
    return values | _end(target, at)
