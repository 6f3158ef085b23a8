"""What the committee does: sessions, recusals, votes, and the one decision of a case."""

from .deciding import record_decision
from .sessions import add_case, close_session, defer_case, mark_present, open_session
from .voting import cast_vote, declare_conflict

__all__ = [
    "add_case",
    "cast_vote",
    "close_session",
    "declare_conflict",
    "defer_case",
    "mark_present",
    "open_session",
    "record_decision",
]
