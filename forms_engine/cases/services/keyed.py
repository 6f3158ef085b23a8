"""Sends a form that staff keyed in: who keyed it and how it was agreed to are part of the case."""

from forms_engine.runs.models import Keying
from forms_engine.staff.models import User

from ..exceptions import RunNotReady
from ..models import Case
from .submit import submit


def submit_keyed(keying: Keying, *, by: User) -> Case:
    """The case of what staff keyed in; its first event names `by`.

    Raises RunNotReady, also where it is not said how the person agreed.
    """
    if not keying.how:
        raise RunNotReady("how the person agreed is missing")
    return submit(keying.run, by=by, how=keying.how)
