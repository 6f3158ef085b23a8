"""Counts what happens at each place of a form: never to whom, never with which answer.

Every count is one upsert after the commit of what it counts, so that no row of a busy day is held
during a person's own transaction and a count that fails costs nobody an answer.
"""

import logging
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from functools import partial
from typing import NamedTuple
from uuid import UUID

from django.db import connection, transaction

from forms_engine.clock.time import riyadh, today
from forms_engine.forms.form import load
from forms_engine.prepared import relaxed
from forms_engine.runs import statements
from forms_engine.runs.enums import What
from forms_engine.runs.models import Run, Tally
from forms_engine.runs.progress import left_at
from forms_engine.runs.queries import saved_steps

logger = logging.getLogger(__name__)

COLUMNS = ("form_version_id", "day", "what", "step", "question", "code", "number")
LONGEST = 60


class Place(NamedTuple):
    """What happened, and where: "" for the whole step or the whole form."""

    what: What
    step: str = ""
    question: str = ""
    code: str = ""


def count_begun(run: Run) -> None:
    """One more form was begun."""
    _count(run, [Place(What.BEGUN)], day=today())


def count_errors(run: Run, step_key: str, codes: Mapping[str, Iterable[str]]) -> None:
    """The messages that a step was answered with, by question; nothing where it was right."""
    found = [
        Place(What.FAILED, step_key, "" if key == "__all__" else key, code[:LONGEST])
        for key, given in codes.items()
        for code in given
    ]
    _count(run, found, day=today())


def count_finished(run: Run) -> None:
    """One more form was sent; called before its steps are erased."""
    places = [Place(What.SHOWN, row.key) for row in statements.STEPS.all(run=run.pk)]
    _count(run, [Place(What.FINISHED), *places], day=today())


def count_left(run: Run) -> None:
    """An open form ends unsent: at which step, on the day it was last touched.

    Called before its steps are erased, which nothing here may hinder.
    """
    try:
        places = _left(run)
    except Exception:  # whatever cannot be read again must still be erased
        logger.exception("a form that was left could not be counted")
        return
    _count(run, places, day=riyadh(run.touched_at).date())


def _left(run: Run) -> list[Place]:
    form, saved = load(run.form_version, run.language), saved_steps(run)
    step, question = left_at(form, saved)
    reached = dict.fromkeys([*saved, step])
    return [Place(What.LEFT, step, question), *(Place(What.SHOWN, key) for key in reached)]


def forget_before(day: date) -> int:
    """Delete the counts of earlier days; how many rows there were."""
    return Tally.objects.filter(day__lt=day).delete()[0]


def _count(run: Run, places: Iterable[Place], *, day: date) -> None:
    rows = sorted(Counter(places).items())
    if rows:
        transaction.on_commit(partial(_add, run.form_version_id, day, rows), robust=True)


def _add(version: UUID, day: date, rows: list[tuple[Place, int]]) -> None:
    """Add to every row at once; the rows come in one order, so that nobody waits in a ring."""
    fields = {field.column: field for field in Tally._meta.concrete_fields}
    values = [
        fields[column].get_db_prep_save(value, connection)
        for place, number in rows
        for column, value in zip(COLUMNS, (version, day, *place, number), strict=True)
    ]
    with relaxed(), connection.cursor() as cursor:
        cursor.execute(_statement(len(rows)), values)


def _statement(rows: int) -> str:
    """One statement that SQLite and PostgreSQL read alike."""
    table = connection.ops.quote_name(Tally._meta.db_table)
    row = f"({', '.join(['%s'] * len(COLUMNS))})"
    insert = f"INSERT INTO {table} ({', '.join(COLUMNS)}) VALUES {', '.join([row] * rows)}"  # noqa: S608 - names of our own
    conflict = f"ON CONFLICT ({', '.join(COLUMNS[:-1])})"
    return f"{insert} {conflict} DO UPDATE SET number = {table}.number + excluded.number"
