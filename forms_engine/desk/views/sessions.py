"""The committee's sessions: list, open, agenda, close."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods

from forms_engine.cases.models import Case
from forms_engine.committee import queries, services
from forms_engine.committee.exceptions import CommitteeError, NotAMember, NotReady
from forms_engine.committee.models import Session
from forms_engine.committee.permissions import is_member, may_convene
from forms_engine.posting import post_only

from ..columns.committee import (
    agenda_table,
    members_table,
    ready_labels,
    session_tag,
    sessions_table,
)
from ..days import short
from ..forms.committee import AgendaForm, SeatForm, SessionForm
from ..pages import Crumb, page
from ..requests import StaffRequest

SHOWN = 100
Mark = Callable[..., None]


@require_GET
def listing(request: StaffRequest) -> HttpResponse:
    """The newest sessions, and how many cases wait for one."""
    rows = list(queries.sessions()[:SHOWN])
    ready = queries.ready_cases().count()
    table = sessions_table(rows)
    title = _("Committee")
    return page(
        request,
        "committee/list",
        title=title,
        rows=rows,
        table=table,
        ready=ready,
        convenes=may_convene(request.user),
    )


@require_http_methods(["GET", "POST"])
def start(request: StaffRequest) -> HttpResponse:
    """Open a session with its members and its chair."""
    form = SessionForm(request.POST or None, people=queries.possible_members())
    if form.is_valid():
        try:
            place = form.cleaned_data["place"]
            made = services.open_session(
                form.seats(), chair=form.head(), by=request.user, place=place
            )
            return redirect("desk:session", made.pk)
        except CommitteeError as refusal:
            form.add_error(None, str(refusal.words))
    status = 422 if form.errors else 200
    heading = _("Open a session")
    return page(request, "committee/open", parent(), title=heading, form=form, status=status)


@require_GET
def session(request: StaffRequest, pk: UUID) -> HttpResponse:
    """One session: who sits, what is decided, what may be added."""
    found = find_session(pk)
    items = list(queries.agenda(found))
    acting = found.closed_at is None and is_member(request.user, found)
    ready = list(_ready(request)[: SHOWN + 1]) if acting else []
    return page(
        request,
        "committee/session",
        parent(),
        title=title(found),
        session=found,
        tag=session_tag(found),
        members=members_table(found, acting=acting),
        items=items,
        table=agenda_table(items, acting=acting, opens=may_convene(request.user)),
        acting=acting,
        seat=_seat_form(found) if acting else None,
        form=AgendaForm(cases=ready_labels(ready[:SHOWN])),
        ready=bool(ready),
        more=len(ready) > SHOWN,
    )


def _ready(request: StaffRequest) -> QuerySet[Case]:
    """The cases that wait for a session and are not kept from this member."""
    return queries.ready_cases().exclude(recusals__user=request.user)


@post_only
def add(request: StaffRequest, pk: UUID) -> HttpResponseRedirect:
    """Put the ticked cases on the agenda, in the order of the list."""
    found, ticked = find_session(pk), request.POST.getlist("case")[:SHOWN]
    try:
        if not ticked:
            raise NotReady(_("Tick at least one case first."))
        cases = _ready(request).filter(reference__in=ticked)
        added = services.add_cases(found, cases, by=request.user)
        messages.success(request, _added(len(added)))
        if len(added) < len(set(ticked)):
            messages.warning(request, _("The others do not wait for a session any more."))
    except CommitteeError as refusal:
        messages.error(request, str(refusal.words))
    return redirect("desk:session", pk)


def _added(number: int) -> str:
    text = ngettext(
        "%(n)s case was put on the agenda.", "%(n)s cases were put on the agenda.", number
    )
    return text % {"n": number}


@post_only
def close(request: StaffRequest, pk: UUID) -> HttpResponseRedirect:
    """Fix the minutes; what is undecided is free for another session."""
    try:
        services.close_session(find_session(pk), by=request.user)
        messages.success(request, _("The session is closed and its minutes are numbered."))
        return redirect("desk:minutes", pk)
    except CommitteeError as refusal:
        messages.error(request, str(refusal.words))
    return redirect("desk:session", pk)


def _seat_form(found: Session) -> SeatForm | None:
    """None where everybody who could sit in the session does."""
    form = SeatForm(people=queries.others(found))
    return form if form.people else None


@post_only
def seat(request: StaffRequest, pk: UUID) -> HttpResponseRedirect:
    """Give another member a seat in the session."""
    found = find_session(pk)
    form = SeatForm(request.POST, people=queries.others(found))
    try:
        if not form.is_valid():
            raise NotAMember(_("Choose a name from the list. Nothing was changed."))
        services.seat(found, form.people[form.cleaned_data["member"]], by=request.user)
    except CommitteeError as refusal:
        messages.error(request, str(refusal.words))
    return redirect("desk:session", pk)


@post_only
def attend(request: StaffRequest, pk: UUID, place: int) -> HttpResponseRedirect:
    """Record that a member attends."""
    return _mark(request, pk, place, services.mark_present)


@post_only
def absent(request: StaffRequest, pk: UUID, place: int) -> HttpResponseRedirect:
    """Take back that a member attends."""
    return _mark(request, pk, place, services.mark_absent)


def _mark(request: StaffRequest, pk: UUID, place: int, service: Mark) -> HttpResponseRedirect:
    found = find_session(pk)
    user = get_object_or_404(found.members, pk=place).user
    try:
        service(found, user, by=request.user)
    except CommitteeError as refusal:
        messages.error(request, str(refusal.words))
    return redirect("desk:session", pk)


def find_session(pk: UUID) -> Session:
    return get_object_or_404(queries.sessions(), pk=pk)


def parent() -> Crumb:
    """The crumb above a session."""
    return _("Committee"), reverse("desk:sessions")


def title(session: Session) -> str:
    """The name of a session: its minutes number, or its day."""
    if session.number:
        return _("Minutes %(number)s") % {"number": f"{session.year}/{session.number}"}
    return _("Session of %(day)s") % {"day": short(session.held_on)}
