"""Jobs that were given up, for administrators: look at the cause, run them again."""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET

from forms_engine.messages.delivery import KIND
from forms_engine.messages.errors import NotStopped
from forms_engine.messages.models import Message
from forms_engine.messages.services import resend
from forms_engine.outbox.errors import NotDead
from forms_engine.outbox.models import Job
from forms_engine.outbox.queries import dead_jobs
from forms_engine.outbox.services import rerun
from forms_engine.posting import post_only

from ..columns.outbox import jobs
from ..pages import page
from ..paging import latest_page
from ..requests import StaffRequest

MOST_AT_ONCE = 1000


@require_GET
def listing(request: StaffRequest) -> HttpResponse:
    """The latest jobs that were given up; their payloads hold no personal data."""
    before = request.GET.get("before", "")
    rows, older = latest_page(dead_jobs(), field="dead_at", before=before)
    title = _("Stopped jobs")
    older = f"?before={older}" if older else ""
    return page(request, "outbox/jobs", title=title, rows=rows, table=jobs(rows), older=older)


@post_only
def all_again(request: StaffRequest) -> HttpResponseRedirect:
    """Give every stopped job a new life, the oldest first; at most a thousand at once."""
    found = list(dead_jobs().order_by("dead_at", "pk")[:MOST_AT_ONCE])
    revived = sum(_revived(job) for job in found)
    said = ngettext("%(number)d job runs again.", "%(number)d jobs run again.", revived)
    messages.success(request, said % {"number": revived})
    return redirect("desk:jobs")


@post_only
def again(request: StaffRequest, pk: int) -> HttpResponseRedirect:
    """Give one job a new life; a message goes back to waiting with it."""
    job = get_object_or_404(dead_jobs(), pk=pk)
    if _revived(job):
        messages.success(request, _("The job will run again now."))
    else:
        messages.warning(request, _("The job was already running again."))
    return redirect("desk:jobs")


def _revived(job: Job) -> bool:
    """False where somebody was quicker."""
    try:
        _revive(job)
    except (NotDead, NotStopped):
        return False
    return True


def _revive(job: Job) -> None:
    if job.kind == KIND:
        resend(Message.objects.get(pk=job.payload["message"]))
    else:
        rerun(job)
