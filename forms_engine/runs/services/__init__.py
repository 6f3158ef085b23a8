"""What may be done to a run; each service opens its own transaction."""

from .access import Opened, leave, open_run
from .answering import answer, save_step
from .closing import expire_due, mark_submitted
from .resuming import redeem, redeem_code, way_back
from .returning import save_for_later
from .starting import start

__all__ = [
    "Opened", "answer", "expire_due", "leave", "mark_submitted", "open_run", "redeem",
    "redeem_code", "save_for_later", "save_step", "start", "way_back",
]  # fmt: skip
