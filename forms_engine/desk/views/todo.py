"""Tasks on cases: a new one, done or not after all, and everybody's own list."""

from datetime import timedelta

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from forms_engine.cases.exceptions import ForbiddenMove
from forms_engine.cases.models import Case
from forms_engine.cases.permissions import may_handle
from forms_engine.casework.exceptions import CaseworkError
from forms_engine.casework.models import Task
from forms_engine.casework.services.todo import add_task, finish_task, my_tasks
from forms_engine.clock.time import today
from forms_engine.posting import post_only

from ..columns.queue import case_url
from ..columns.todo import table
from ..forms.work import TaskForm
from ..pages import page
from ..reading.find import find_case
from ..requests import StaffRequest
from ..team import team_for
from .case import parents

SHOWN = 200


@require_GET
def listing(request: StaffRequest) -> HttpResponse:
    """The open tasks of whoever looks, the earliest due first."""
    found = list(my_tasks(request.user)[: SHOWN + 1])
    rows = [task for task in found if not task.case.key.destroyed_at][:SHOWN]
    return page(
        request,
        "tasks",
        title=_("My tasks"),
        rows=rows,
        table=table(rows),
        more=len(found) > SHOWN,
        shown=SHOWN,
    )


@require_http_methods(["GET", "POST"])
def add(request: StaffRequest, reference: str) -> HttpResponse:
    """Ask somebody, or oneself, to do something about a case."""
    case = find_case(request.user, reference)
    if not may_handle(request.user, case):
        raise ForbiddenMove("not allowed: task")
    form = TaskForm(
        request.POST or None,
        people=team_for(case),
        me=request.user,
        due_on=today() + timedelta(days=1),
    )
    if form.is_valid() and _added(request, case, form):
        messages.success(request, _("The task was added."))
        return redirect(f"{case_url(case)}#tasks-section")
    status = 422 if form.is_bound else 200
    context = {"form": form, "back": case_url(case)}
    return page(
        request, "cases/task", *parents(case), title=_("Add a task"), status=status, **context
    )


@post_only
def finish(request: StaffRequest, pk: int) -> HttpResponseRedirect:
    """Mark a task as done (`done` is 1) or as open again, and go back to where it was shown."""
    task = get_object_or_404(Task.objects.select_related("case__key"), pk=pk)
    find_case(request.user, task.case.reference)
    done = request.POST.get("done") == "1"
    finish_task(task, done=done, by=request.user)
    text = _("The task is done. It can be opened again on its case.") if done else ""
    messages.success(request, text or _("The task is open again."))
    if request.POST.get("from") == "list":
        return redirect(reverse("desk:tasks"))
    return redirect(f"{case_url(task.case)}#tasks-section")


def _added(request: StaffRequest, case: Case, form: TaskForm) -> bool:
    what, who, due_on = form.given()
    try:
        add_task(case, what=what, who=who, due_on=due_on, by=request.user)
    except CaseworkError as refusal:
        form.add_error(refusal.field or None, str(refusal.words))
    return not form.errors
