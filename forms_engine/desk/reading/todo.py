"""The tasks of a case, and those of a person, as rows."""

from django.urls import reverse
from django.utils.translation import gettext as _

from forms_engine.cases.models import Case
from forms_engine.cases.sealed import open_words
from forms_engine.casework.models import Task
from forms_engine.clock.time import today
from forms_engine.staff.models import User

from ..days import brief, short
from ..people import staff_name

Row = dict[str, object]
DONE_SHOWN = 5


def rows(case: Case, only: User | None = None) -> list[Row]:
    """Open tasks first, the earliest due on top, then the last few done; of one person `only`."""
    tasks = case.tasks.filter(who=only) if only else case.tasks.all()
    found = list(tasks.select_related("who", "done_by"))
    done = sorted((t for t in found if t.done_at), key=lambda t: str(t.done_at), reverse=True)
    return [row(case, task) for task in [t for t in found if not t.done_at] + done[:DONE_SHOWN]]


def row(case: Case, task: Task) -> Row:
    """One task in words, with the way to finish it or to open it again."""
    return {
        "text": open_words(case, task.what, label="task"),
        "meta": _meta(task),
        "late": is_late(task),
        "done": task.done_at is not None,
        "url": reverse("desk:task_done", args=[task.pk]),
    }


def is_late(task: Task) -> bool:
    """True for an open task whose day has passed."""
    return task.done_at is None and task.due_on < today()


def _meta(task: Task) -> str:
    if task.done_at:
        words = _("Done by %(name)s, %(day)s")
        return words % {"name": staff_name(task.done_by), "day": brief(task.done_at)}
    words = _("%(name)s, late since %(day)s") if is_late(task) else _("%(name)s, by %(day)s")
    return words % {"name": staff_name(task.who), "day": short(task.due_on)}
