"""Checks, and everything that a case needs to be confirmed."""

from forms_engine.casework.completeness import needed, standing
from forms_engine.casework.services.checking import Check, verify

SEEN = Check(outcome="matches", against="original")


def check_all(case, *, by):
    """Record that every answer that needs a check was matched with the original."""
    for row in needed(case, standing(case)):
        verify(case, row.field, SEEN, by=by)
