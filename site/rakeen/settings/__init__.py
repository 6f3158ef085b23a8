"""Django's settings, cut by concern; what differs between deployments is read in environment.py."""

from .apps import *
from .cms import *
from .data import *
from .house import *
from .language import *
from .logging import *
from .queue import *
from .security import *
