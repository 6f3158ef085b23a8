"""What people write to us on their cases: the list of what waits, and the answer on the case."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from forms_engine.cases.exceptions import MissingFact
from forms_engine.cases.services import writing
from forms_engine.posting import post_only

from ..columns.inbox import rows, table
from ..columns.queue import case_url
from ..forms.cases import NoteForm, ReplyForm
from ..pages import page
from ..reading.find import find_case
from ..requests import StaffRequest
from .case import shown


@require_GET
def listing(request: StaffRequest) -> HttpResponse:
    """Cases on which somebody waits for an answer, the longest wait first."""
    found = rows(request.user)
    title = _("Messages from people")
    return page(request, "inbox/list", title=title, rows=found, table=table(found))


@post_only
def reply(request: StaffRequest, reference: str) -> HttpResponse:
    """Answer the person; a refused answer comes back with what was typed."""
    case = find_case(request.user, reference)
    form = ReplyForm(request.POST)
    if not form.is_valid():
        return shown(request, case, note=NoteForm(), reply=form, status=422)
    try:
        writing.reply(case, form.cleaned_data["answer"], by=request.user)
    except MissingFact:
        form.add_error("answer", _("Write something that can be read."))
        return shown(request, case, note=NoteForm(), reply=form, status=422)
    messages.success(
        request, _("Your message stands on the tracking page, and the person is told.")
    )
    return redirect(f"{case_url(case)}#thread-content")


@post_only
def settle(request: StaffRequest, reference: str) -> HttpResponse:
    """What the person wrote needs no answer."""
    case = find_case(request.user, reference)
    writing.settle(case, by=request.user)
    messages.success(request, _("Marked: no answer is needed."))
    return redirect(f"{case_url(case)}#thread-content")
