"""The rows of the reception room; each stands on a case, and is sealed under its key."""

from .arrivals import Letter, Sending, SocialContact, Told
from .interviews import Appointment, Slot
from .phone import Call, CallBack

__all__ = [
    "Appointment",
    "Call",
    "CallBack",
    "Letter",
    "Sending",
    "Slot",
    "SocialContact",
    "Told",
]
