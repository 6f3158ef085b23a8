"""The columns of a person's own tasks."""

from collections.abc import Sequence

from django.urls import reverse
from django.utils.translation import gettext_lazy

from forms_engine.cases.sealed import open_words
from forms_engine.casework.models import Task

from ..days import short
from ..people import staff_name
from ..reading.todo import is_late
from ..tables import DeskTable, Finish, Link, Text
from .queue import case_url


def table(rows: Sequence[Task]) -> DeskTable:
    """What is to be done, on which case, by which day; a button finishes it."""
    return DeskTable(COLUMNS, list(rows))


def _what(task: Task) -> str:
    return open_words(task.case, task.what, label="task")


LATE = gettext_lazy("late")
FINISH = Finish(
    "done", gettext_lazy("Done"), url=lambda task: reverse("desk:task_done", args=[task.pk])
)
COLUMNS = [
    Link("what", gettext_lazy("Task"), _what, url=lambda task: case_url(task.case)),
    Text("case", gettext_lazy("Reference"), lambda task: task.case.reference, ltr=True),
    Text(
        "due",
        gettext_lazy("By which day"),
        lambda task: short(task.due_on),
        tone=lambda task: "error" if is_late(task) else "",
        note=lambda task: LATE if is_late(task) else "",
    ),
    Text("by", gettext_lazy("Asked by"), lambda task: staff_name(task.by)),
    FINISH,
]
