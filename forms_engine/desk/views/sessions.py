"""The committee's sessions: list, open, agenda, close."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from forms_engine.committee import queries, services
from forms_engine.committee.exceptions import CommitteeError, NotReady
from forms_engine.committee.models import Session
from forms_engine.committee.permissions import is_member

from ..columns.committee import agenda_table, session_tag, sessions_table
from ..days import short
from ..forms.committee import AgendaForm, SessionForm
from ..pages import Crumb, page
from ..people import staff_name
from ..requests import StaffRequest

SHOWN = 100


@require_GET
def listing(request: StaffRequest) -> HttpResponse:
    """The newest sessions, and how many cases wait for one."""
    rows = list(queries.sessions()[:SHOWN])
    ready = queries.ready_cases().count()
    table = sessions_table(rows)
    title = _("Committee")
    return page(request, "committee/list", title=title, rows=rows, table=table, ready=ready)


@require_http_methods(["GET", "POST"])
def start(request: StaffRequest) -> HttpResponse:
    """Open a session with its members and its chair."""
    form = SessionForm(request.POST or None, people=queries.possible_members())
    if form.is_valid():
        try:
            made = services.open_session(form.seats(), chair=form.head(), by=request.user)
            return redirect("desk:session", made.pk)
        except CommitteeError as refusal:
            form.add_error(None, str(refusal.words))
    return page(request, "committee/open", parent(), title=_("Open a session"), form=form)


@require_GET
def session(request: StaffRequest, pk: UUID) -> HttpResponse:
    """One session: who sits, what is decided, what may be added."""
    found = _session(pk)
    minutes = queries.minutes(found)
    acting = found.closed_at is None and is_member(request.user, found)
    ready = queries.ready_cases()[:SHOWN] if acting else []
    return page(
        request,
        "committee/session",
        parent(),
        title=title(found),
        session=found,
        tag=session_tag(found),
        present=[staff_name(user) for user in minutes.present],
        absent=[staff_name(user) for user in minutes.absent],
        chair=staff_name(found.chair),
        items=minutes.items,
        table=agenda_table(minutes.items),
        acting=acting,
        form=AgendaForm(cases=ready),
        ready=bool(ready),
    )


@require_POST
def add(request: StaffRequest, pk: UUID) -> HttpResponseRedirect:
    """Put a ready case on the agenda."""
    found = _session(pk)
    form = AgendaForm(request.POST, cases=queries.ready_cases())
    try:
        if not form.is_valid():
            raise NotReady
        services.add_case(found, form.cases[form.cleaned_data["case"]], by=request.user)
    except CommitteeError as refusal:
        messages.error(request, str(refusal.words))
    return redirect("desk:session", pk)


@require_POST
def close(request: StaffRequest, pk: UUID) -> HttpResponseRedirect:
    """Fix the minutes; what is undecided is free for another session."""
    try:
        services.close_session(_session(pk), by=request.user)
        messages.success(request, _("The session is closed and its minutes are numbered."))
    except CommitteeError as refusal:
        messages.error(request, str(refusal.words))
    return redirect("desk:session", pk)


@require_POST
def attend(request: StaffRequest, pk: UUID) -> HttpResponseRedirect:
    """Record that I attend."""
    try:
        services.mark_present(_session(pk), request.user, by=request.user)
    except CommitteeError as refusal:
        messages.error(request, str(refusal.words))
    return redirect("desk:session", pk)


def _session(pk: UUID) -> Session:
    return get_object_or_404(queries.sessions(), pk=pk)


def parent() -> Crumb:
    """The crumb above a session."""
    return _("Committee"), reverse("desk:sessions")


def title(session: Session) -> str:
    """The name of a session: its minutes number, or its day."""
    if session.number:
        return _("Minutes %(number)s") % {"number": f"{session.year}/{session.number}"}
    return _("Session of %(day)s") % {"day": short(session.held_on)}
