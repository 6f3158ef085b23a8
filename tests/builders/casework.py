"""Checks, and everything that a case needs to be confirmed."""

from forms_engine.casework.completeness import declares_apart, needed, standing
from forms_engine.casework.models import Declaration
from forms_engine.casework.services.checking import Check, verify
from forms_engine.casework.services.declaring import declare
from forms_engine.clock.time import now

SEEN = Check(outcome="matches", against="original")


def check_all(case, *, by):
    """Record every check that is needed, with the original, and the declaration where none is."""
    for row in needed(case, standing(case)):
        verify(case, row.field, SEEN, by=by)
    if declares_apart(case):
        declare(case, "in_person", by=by)


def make_declared(case):
    """The declaration to staff, in whatever state the case is."""
    return Declaration.objects.create(case=case, method="in_person", at=now())
