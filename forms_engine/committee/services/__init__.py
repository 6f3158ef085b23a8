"""What the committee does: sessions, recusals, votes, and the one decision of a hearing."""

from .deciding import count_for, record_decision
from .sessions import (
    add_case,
    add_cases,
    close_session,
    defer_case,
    mark_absent,
    mark_present,
    move_item,
    open_session,
    seat,
)
from .voting import cast_vote, declare_conflict

__all__ = [
    "add_case",
    "add_cases",
    "cast_vote",
    "close_session",
    "count_for",
    "declare_conflict",
    "defer_case",
    "mark_absent",
    "mark_present",
    "move_item",
    "open_session",
    "record_decision",
    "seat",
]
