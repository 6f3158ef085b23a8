"""The rows of the casework room."""

from .checking import Tick, Verification
from .linking import Duplicate, Household
from .working import Presence, Quiet, SavedFilter, Task

__all__ = [
    "Duplicate",
    "Household",
    "Presence",
    "Quiet",
    "SavedFilter",
    "Task",
    "Tick",
    "Verification",
]
