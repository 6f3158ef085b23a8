"""The room's own acts, cut by what they change: profile, checks, shifts, places, hours."""

from .profiles import make_profile

__all__ = ["make_profile"]
