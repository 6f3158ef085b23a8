"""One case before the committee: read it, step aside, vote, record the one decision."""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from forms_engine.cases.exceptions import EarlyDecision, MissingFact
from forms_engine.cases.workflow.guards import is_early
from forms_engine.committee import services
from forms_engine.committee.enums import Vote
from forms_engine.committee.exceptions import CommitteeError
from forms_engine.committee.models import AgendaItem
from forms_engine.committee.permissions import require_open
from forms_engine.posting import post_only

from ..forms.base import wanted
from ..forms.committee import ConflictForm, DecisionForm, VoteForm
from ..pages import Crumb, jumps, page
from ..reading.item import item_screen
from ..requests import StaffRequest
from .sessions import parent, title

WITH = ("session__chair", "case__key", "case__assignee", "case__submission__key", "decision")
CONFIRM = "confirm"


@require_GET
def item(request: StaffRequest, pk: int) -> HttpResponse:
    """The case as a member may see it now."""
    return _show(request, _item(request, pk))


@post_only
def vote(request: StaffRequest, pk: int) -> HttpResponse:
    """Cast my vote, once."""
    found, form = _item(request, pk), VoteForm(request.POST)
    if not form.is_valid():
        return _show(request, found, vote=form, status=422)
    given = form.cleaned_data
    try:
        services.cast_vote(
            found,
            request.user,
            Vote(given["vote"]),
            ground=given["ground"],
            reasons=given["reasons"],
        )
        messages.success(request, _("Your vote was cast."))
    except CommitteeError as refusal:
        messages.error(request, str(refusal.words))
    except MissingFact:
        form.add_error("reasons", wanted(form.fields["reasons"]))
        return _show(request, found, vote=form, status=422)
    return redirect("desk:item", pk)


@require_http_methods(["GET", "POST"])
def conflict(request: StaffRequest, pk: int) -> HttpResponse:
    """Declare a conflict of interest and step aside for good."""
    found, form = _item(request, pk), ConflictForm(request.POST or None)
    if form.is_valid():
        try:
            services.declare_conflict(found, request.user, reason=form.cleaned_data["reason"])
            messages.success(request, _("You have stepped aside from this case."))
            return redirect("desk:session", found.session_id)
        except CommitteeError as refusal:
            form.add_error(None, str(refusal.words))
        except MissingFact:
            form.add_error("reason", wanted(form.fields["reason"]))
    return page(
        request,
        "committee/conflict",
        *_above(found),
        title=_("Declare a conflict of interest"),
        status=422 if form.errors else 200,
        form=form,
        item=found,
    )


@post_only
def decide(request: StaffRequest, pk: int) -> HttpResponse:
    """Record the decision; the words that the applicant will read are shown once more first."""
    found = _item(request, pk)
    try:
        outcome = services.count_for(request.user, found).outcome
    except CommitteeError as refusal:
        messages.error(request, str(refusal.words))
        return redirect("desk:item", pk)
    form = DecisionForm(request.POST, early=is_early(found.case), outcome=outcome)
    if not form.is_valid():
        return _show(request, found, decision=form, status=422)
    if CONFIRM not in request.POST or not _decided(request, found, form):
        return _show(request, found, decision=form, status=422 if form.errors else 200)
    return redirect("desk:item", pk)


@post_only
def defer(request: StaffRequest, pk: int) -> HttpResponseRedirect:
    """Leave the case for another session."""
    found = _item(request, pk)
    try:
        services.defer_case(found, by=request.user)
        messages.success(request, _("The case waits for another session."))
    except CommitteeError as refusal:
        messages.error(request, str(refusal.words))
    return redirect("desk:session", found.session_id)


@post_only
def move(request: StaffRequest, pk: int, where: str) -> HttpResponseRedirect:
    """Let the item change places with its neighbour on the agenda."""
    found = get_object_or_404(AgendaItem.objects.select_related("session"), pk=pk)
    try:
        services.move_item(found, by=request.user, up=where == "up")
    except CommitteeError as refusal:
        messages.error(request, str(refusal.words))
    return redirect("desk:session", found.session_id)


def _decided(request: StaffRequest, found: AgendaItem, form: DecisionForm) -> bool:
    """True once a decision stands, ours or an earlier one."""
    try:
        services.record_decision(found, by=request.user, **form.cleaned_data)
        messages.success(request, _("The decision is recorded."))
    except CommitteeError as refusal:
        messages.error(request, str(refusal.words))
    except EarlyDecision:
        text = _("A decision before the promised date needs the urgent mark on the case.")
        form.add_error(None, text)
    except MissingFact:
        form.add_error("reason", wanted(form.fields["reason"]))
    return not form.errors


def _show(
    request: StaffRequest,
    found: AgendaItem,
    *,
    vote: VoteForm | None = None,
    decision: DecisionForm | None = None,
    status: int = 200,
) -> HttpResponse:
    said = decision.cleaned_data if decision and decision.is_valid() else {}
    screen = item_screen(found, request.user, said)
    if decision is None and screen.tally:
        decision = DecisionForm(early=is_early(found.case), outcome=screen.tally.outcome)
    return page(
        request,
        "committee/item",
        *_above(found)[:2],
        title=found.case.reference,
        status=status,
        item=found,
        screen=screen,
        vote=vote or VoteForm(),
        decision=decision,
        confirming=bool(said),
        jumps=jumps({"ballots": _("Votes"), "decide": _("Record the decision")}),
    )


def _item(request: StaffRequest, pk: int) -> AgendaItem:
    """The item, for whoever has not stepped aside from its case; raises Recused."""
    found = get_object_or_404(AgendaItem.objects.select_related(*WITH), pk=pk)
    require_open(request.user, found.case)
    return found


def _above(found: AgendaItem) -> tuple[Crumb, Crumb, Crumb]:
    """The crumbs above a screen of this item."""
    session = (title(found.session), reverse("desk:session", args=[found.session_id]))
    return parent(), session, (found.case.reference, reverse("desk:item", args=[found.pk]))
