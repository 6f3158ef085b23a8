"""Tasks on a case: what, who, by when; done, and not done after all."""

from datetime import date

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from forms_engine.audit.services import record
from forms_engine.cases.exceptions import ForbiddenMove
from forms_engine.cases.models import Case
from forms_engine.cases.permissions import may_handle
from forms_engine.cases.queries import visible
from forms_engine.cases.sealed import seal_words
from forms_engine.clock.time import now, today
from forms_engine.forms.normalise import strip_invisible
from forms_engine.staff.models import User

from ..exceptions import CaseworkError
from ..models import Task

WHAT_LIMIT = 300
OPEN_AT_ONCE = 30


def add_task(case: Case, *, what: str, who: User, due_on: date, by: User) -> Task:
    """Ask `who` to do something about the case; raises ForbiddenMove or CaseworkError."""
    if not may_handle(by, case) or not may_handle(who, case):
        raise ForbiddenMove("not allowed: task")
    words = strip_invisible(what).strip()
    if not words or len(words) > WHAT_LIMIT:
        raise CaseworkError(_("Write what is to be done, in a few words."), field="what")
    if due_on < today():
        raise CaseworkError(_("Choose today or a later day."), field="due_on")
    if case.tasks.filter(done_at=None).count() >= OPEN_AT_ONCE:
        raise CaseworkError(_("This case has very many open tasks. Finish some first."))
    with transaction.atomic():
        sealed = seal_words(case, words, label="task")
        task = Task.objects.create(case=case, what=sealed, who=who, due_on=due_on, by=by, at=now())
        record(case.stream, "task", by=by, facts={"task": task.pk, "to": who.pk})
    return task


def finish_task(task: Task, *, done: bool, by: User) -> None:
    """Mark a task as done, or as open again; twice changes nothing."""
    if not may_handle(by, task.case):
        raise ForbiddenMove("not allowed: task")
    with transaction.atomic():
        held = Task.objects.filter(pk=task.pk, done_at__isnull=done)
        if held.update(done_at=now() if done else None, done_by=by if done else None):
            action = "task_done" if done else "task_undone"
            record(task.case.stream, action, by=by, facts={"task": task.pk})


def my_tasks(user: User) -> QuerySet[Task]:
    """The open tasks of `user` on cases that they may see, the earliest due first."""
    rows = Task.objects.filter(who=user, done_at=None, case__in=visible(user))
    return rows.select_related("case__key", "by").order_by("due_on", "pk")
