"""How long each kind of record is kept, counted from its own end, and why no longer.

Unfinished forms have their own, shorter term in `clock.models.Terms`; survey answers hold nobody.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from forms_engine.clock.time import now
from forms_engine.forms.enums import Retention


@dataclass(frozen=True)
class Term:
    """`days` from the end of the record (a closed case, a written message) to its erasure."""

    days: int
    reason: str

    def ended_before(self) -> datetime:
        """Records that ended before this moment are past their term."""
        return now() - timedelta(days=self.days)


REQUEST = Term(730, "During two seasons the person may ask again or object.")
VOLUNTEER = Term(730, "Hours and certificates may be asked for during two seasons.")
MESSAGE = Term(365, "What was told, and when, may be asked for during one season.")
COUNTS = Term(800, "Editors compare a form's counts, which hold nobody, with two seasons before.")

TERMS: dict[Retention, Term] = {
    Retention.REQUEST: REQUEST,
    Retention.VOLUNTEER: VOLUNTEER,
    Retention.PROOF: REQUEST,  # proof lives in the case it proves and goes with it
}
