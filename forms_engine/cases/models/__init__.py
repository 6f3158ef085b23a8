"""The rows of the cases room."""

from .case import Case, CaseIndex
from .complaint import Complaint
from .parts import (
    Condition,
    Delivery,
    Enquiry,
    Involvement,
    Note,
    Question,
    Reconsideration,
    ResearchReport,
)
from .submission import Submission
from .tracking import TrackingPass

__all__ = [
    "Case",
    "CaseIndex",
    "Complaint",
    "Condition",
    "Delivery",
    "Enquiry",
    "Involvement",
    "Note",
    "Question",
    "Reconsideration",
    "ResearchReport",
    "Submission",
    "TrackingPass",
]
