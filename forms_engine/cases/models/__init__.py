"""The rows of the cases room."""

from .case import Case, CaseIndex
from .parts import Delivery, Enquiry, Involvement, Note, Question, ResearchReport
from .submission import Submission
from .tracking import TrackingPass

__all__ = [
    "Case",
    "CaseIndex",
    "Delivery",
    "Enquiry",
    "Involvement",
    "Note",
    "Question",
    "ResearchReport",
    "Submission",
    "TrackingPass",
]
