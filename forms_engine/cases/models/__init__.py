"""The rows of the cases room."""

from .case import Case, CaseIndex
from .complaint import Complaint
from .parts import Delivery, Enquiry, Involvement, Note, Question, ResearchReport
from .submission import Submission
from .tracking import TrackingPass

__all__ = [
    "Case",
    "CaseIndex",
    "Complaint",
    "Delivery",
    "Enquiry",
    "Involvement",
    "Note",
    "Question",
    "ResearchReport",
    "Submission",
    "TrackingPass",
]
