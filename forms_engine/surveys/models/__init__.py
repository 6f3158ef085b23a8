"""Rows of an evaluation: who was asked, and, apart from that, what was answered."""

from .answer import Answer
from .invitation import Invitation
from .month_key import MonthKey

__all__ = ["Answer", "Invitation", "MonthKey"]
