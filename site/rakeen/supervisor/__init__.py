"""`rakeen run`: prepares the house, starts web and worker, watches them, stops them cleanly.

Holds no Django itself: the parent stays small and starts at once.
"""

from .main import run

__all__ = ["run"]
