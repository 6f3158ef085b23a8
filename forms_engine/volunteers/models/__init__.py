"""The rows of the volunteers room."""

from .certificate import Certificate
from .check import Check
from .invite import Invite
from .opportunity import Opportunity
from .place import Place
from .profile import Profile, Trait

__all__ = ["Certificate", "Check", "Invite", "Opportunity", "Place", "Profile", "Trait"]
