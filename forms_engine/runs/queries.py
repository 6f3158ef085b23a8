"""Reads of a run: its saved steps and its answers."""

from forms_engine.forms.form import load
from forms_engine.forms.types import Answers
from forms_engine.runs import statements
from forms_engine.runs.models import Run
from forms_engine.runs.progress import answers_of
from forms_engine.runs.sealed import Saved, open_step


def saved_steps(run: Run) -> dict[str, Saved]:
    """Every saved step by its key, opened; one query."""
    return {row.key: open_step(run, row) for row in statements.STEPS.all(run=run.pk)}


def answers(run: Run) -> Answers:
    """The valid answers, without those that conditions hide."""
    return answers_of(load(run.form_version, run.language), saved_steps(run))


def typed(run: Run, step_key: str) -> dict[str, list[str]]:
    """What was sent at a step, valid or not; empty for a step not reached."""
    row = run.steps.filter(key=step_key).first()
    return open_step(run, row).typed if row else {}
