"""The rows of the casework room."""

from .checking import Tick, Verification
from .declaring import Declaration
from .linking import Duplicate, Household
from .working import Presence, Quiet, SavedFilter, Task

__all__ = [
    "Declaration",
    "Duplicate",
    "Household",
    "Presence",
    "Quiet",
    "SavedFilter",
    "Task",
    "Tick",
    "Verification",
]
