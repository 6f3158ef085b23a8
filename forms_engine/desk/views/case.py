"""One case on one screen: what was said, what was done, what may be done next."""

from dataclasses import replace

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from forms_engine.audit.queries import history
from forms_engine.cases.exceptions import ForbiddenMove, MissingFact, StaleCase
from forms_engine.cases.models import Case
from forms_engine.cases.permissions import is_correspondent, is_handler, may_reveal, may_see
from forms_engine.cases.services.complaints import may_name, name_concerned
from forms_engine.cases.services.conditions import mark_met, may_tick
from forms_engine.cases.services.handling import add_note, assign, reveal
from forms_engine.cases.services.writing import may_write
from forms_engine.posting import post_only
from forms_engine.staff.queries import everybody

from ..columns.queue import case_url
from ..forms.cases import (
    AssignForm,
    ComplaintForm,
    ConditionsForm,
    NoteForm,
    ReasonForm,
    ReplyForm,
)
from ..pages import Crumb, jumps, page
from ..reading.arranged import likeliest, parts
from ..reading.doors import doors
from ..reading.files import readable
from ..reading.find import find_case
from ..reading.history import lines
from ..reading.links import ways
from ..reading.screen import Row, Screen, facts, screen
from ..reading.work import Work, work
from ..requests import StaffRequest
from ..tags import tags
from ..team import team_for


@require_GET
def show(request: StaffRequest, reference: str) -> HttpResponse:
    """The whole case; of an erased one, its dates and history."""
    case = find_case(request.user, reference)
    if case.key.destroyed_at:
        return _erased(request, case)
    return shown(request, case, note=NoteForm())


@post_only
def note(request: StaffRequest, reference: str) -> HttpResponse:
    """Add an internal note; a refused one comes back with what was typed."""
    case = find_case(request.user, reference)
    form = NoteForm(request.POST)
    if not form.is_valid():
        return shown(request, case, note=form, status=422)
    try:
        add_note(case, form.cleaned_data["text"], by=request.user)
    except MissingFact:
        form.add_error("text", _("Write something that can be read."))
        return shown(request, case, note=form, status=422)
    messages.success(request, _("The note was added."))
    return redirect(case_url(case))


@post_only
def concerned(request: StaffRequest, reference: str) -> HttpResponse:
    """Note which request and which member of staff a complaint is about."""
    case = find_case(request.user, reference)
    if not may_name(request.user, case):
        raise ForbiddenMove("not allowed: complaint")
    form = ComplaintForm(request.POST, people=everybody(), complaint=case.complaint)
    if not form.is_valid():
        return shown(request, case, note=NoteForm(), complaint=form, status=422)
    try:
        about = form.cleaned_data["about"]
        name_concerned(case, about=about, against=form.person, by=request.user)
    except MissingFact:
        form.add_error("about", _("No other request has this reference."))
        return shown(request, case, note=NoteForm(), complaint=form, status=422)
    messages.success(request, _("It is noted whom and what the complaint is about."))
    seen = may_see(request.user, case)
    return redirect(case_url(case) if seen else "desk:queue")


@post_only
def give(request: StaffRequest, reference: str) -> HttpResponseRedirect:
    """Take the case, hand it to a colleague, or free it."""
    case = find_case(request.user, reference)
    form = AssignForm(request.POST, people=team_for(case))
    if not form.is_valid():
        raise ForbiddenMove("not allowed: assign")
    assign(case, form.person, by=request.user)
    messages.success(request, _("The case was handed over."))
    return redirect(case_url(case))


@post_only
def conditions(request: StaffRequest, reference: str) -> HttpResponseRedirect:
    """Note which conditions of the acceptance are fulfilled."""
    case = find_case(request.user, reference)
    form = ConditionsForm(request.POST, case=case)
    if not form.is_valid():
        raise StaleCase(case)
    met = [int(key) for key in form.cleaned_data["met"]]
    mark_met(case, met, by=request.user, version=form.cleaned_data["version"])
    messages.success(request, _("What is fulfilled was saved."))
    return redirect(case_url(case))


@require_http_methods(["GET", "POST"])
def unmask(request: StaffRequest, reference: str, field: str) -> HttpResponse:
    """Show one masked number, once, for a reason that is kept in the history."""
    case = find_case(request.user, reference)
    if not may_reveal(request.user, case):
        raise ForbiddenMove("not allowed: reveal")
    form, value = ReasonForm(request.POST or None), ""
    if form.is_valid():
        try:
            value = reveal(case, field, by=request.user, reason=form.cleaned_data["reason"])
        except MissingFact:
            form.add_error(None, _("There is no such answer on this case."))
    title = _("Show the whole number")
    return page(
        request,
        "cases/reveal",
        *parents(case),
        title=title,
        form=form,
        value=value,
        back=case_url(case),
    )


def parents(case: Case) -> tuple[Crumb, Crumb]:
    """The crumbs above a screen of this case."""
    return (_("Requests"), reverse("desk:queue")), (case.reference, case_url(case))


def _erased(request: StaffRequest, case: Case) -> HttpResponse:
    return page(
        request,
        "cases/erased",
        parents(case)[0],
        title=case.reference,
        tags=tags(case),
        facts=facts(case),
        history=lines(case, history(case.stream), told=False),
    )


def _jumps(conditions: ConditionsForm | None, shown: Screen, done: Work) -> list[dict[str, str]]:
    """Where a phone jumps to; the conditions first while somebody must see them fulfilled."""
    asked = conditions is not None and conditions.asks
    found = {
        "conditions": _("Conditions of the acceptance") if asked else "",
        "checks": _("Checking the data") if done.checks else "",
        "request": _("Answers of the request") if shown.steps else "",
        "thread": _("With the applicant"),
        "notes": _("Notes"),
        "tasks": _("Tasks"),
        "history": _("History"),
    }
    return jumps({key: label for key, label in found.items() if label})


def _wanted(shown: Screen, done: Work, *, note: NoteForm, reply: ReplyForm | None) -> set[str]:
    """The parts that are open in any state: where something stands that is not to be missed."""
    found = {
        "notes": bool(shown.notes or note.errors),
        "talk": bool(shown.questions or (reply and reply.errors)),
        "linked": bool(shown.others or done.family or done.duplicates),
        "person": bool(shown.broken),
        "conditions": bool(shown.conditions),
    }
    return {name for name, there in found.items() if there}


def _others(case: Case, rows: list[Row], done: Work) -> list[Row]:
    """The cases that may be the same person's, each with the ways to link it with this one."""
    linked = {row["reference"] for row in (*done.family, *done.duplicates)}
    return [
        row
        if row["act"] in linked
        else row | {"more": ways(case, merges=done.merges, other=str(row["act"]))}
        for row in rows
    ]


def _acts(shown: Screen, action: str) -> bool:
    """Whether this act is open now."""
    return any(str(row["url"]).endswith(f"/{action}/") for row in shown.acts)


def _complaint(request: StaffRequest, case: Case) -> ComplaintForm | None:
    """The form for those who may say what a complaint is about."""
    if not may_name(request.user, case):
        return None
    return ComplaintForm(people=everybody(), complaint=case.complaint)


def shown(
    request: StaffRequest,
    case: Case,
    *,
    note: NoteForm,
    reply: ReplyForm | None = None,
    complaint: ComplaintForm | None = None,
    status: int = 200,
) -> HttpResponse:
    """The screen, with the forms that this person may use."""
    handles, papers = is_handler(request.user), readable(case, request.user)
    shown = screen(case, request.user, papers)
    done = work(case, request.user, papers, handles=handles)
    conditions = ConditionsForm(case=case) if may_tick(request.user, case) else None
    wanted = _wanted(shown, done, note=note, reply=reply)
    writes = may_write(case) and is_correspondent(request.user, case)
    return page(
        request,
        "cases/case",
        parents(case)[0],
        title=case.reference,
        status=status,
        screen=replace(shown, acts=likeliest(shown.acts, whole=done.whole)),
        others=_others(case, shown.others, done) if handles else shown.others,
        work=done,
        case=case,
        handles=handles,
        note=note,
        reply=(reply or ReplyForm()) if writes else None,
        unmet=bool(conditions and conditions.asks) and not _acts(shown, "complete_registration"),
        conditions=conditions if conditions and conditions.asks else None,
        complaint=complaint or _complaint(request, case),
        assign=AssignForm(people=team_for(case), to=case.assignee_id) if handles else None,
        jumps=_jumps(conditions, shown, done),
        parts=parts(case.state, waiting=shown.waits, wanted=wanted),
        writes=writes,
        asks=_acts(shown, "ask_applicant"),
        mine=case.assignee_id == request.user.pk,
        doors=doors(case, request.user),
    )
