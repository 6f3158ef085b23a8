"""The colleagues to whom a case can be given."""

from django.db.models import QuerySet

from forms_engine.cases.concerned import concerned
from forms_engine.cases.models import Case
from forms_engine.cases.permissions import HANDLERS
from forms_engine.cases.workflow.table import moves_for
from forms_engine.prepared import Prepared
from forms_engine.staff.models import User
from forms_engine.staff.queries import holders

_handlers = Prepared(lambda: holders(*HANDLERS))


def handlers() -> list[User]:
    """Active staff who handle cases of any kind, by user name."""
    return _handlers.all()


def team_for(case: Case) -> QuerySet[User]:
    """Active staff whose role has some act on this kind of case, by user name.

    A complaint is never given to anybody who is part of what it is about.
    """
    acting = {role for move in moves_for(case.kind) for role in move.roles}
    return holders(*acting.intersection(HANDLERS)).exclude(pk__in=concerned(case))
