"""One act on one case: what it rests on, what it needs, what the applicant will read, then yes."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from forms_engine.cases.behalf import addressee
from forms_engine.cases.exceptions import ForbiddenMove, MissingFact
from forms_engine.cases.models import Case
from forms_engine.cases.services.advance import advance
from forms_engine.cases.services.tell import language_of
from forms_engine.cases.workflow.guards import data_is_checked
from forms_engine.cases.workflow.moves import Move
from forms_engine.cases.workflow.table import allowed
from forms_engine.casework.completeness import sentence
from forms_engine.casework.exceptions import Incomplete
from forms_engine.volunteers.exceptions import ChecksMissing

from ..clauses import clauses
from ..columns.queue import case_url
from ..forms.cases import ActForm
from ..pages import page
from ..reading.find import find_case
from ..reading.letters import preview, quotes_staff
from ..requests import StaffRequest
from ..tags import state_tag
from .case import parents

CONFIRM = "confirm"


@require_http_methods(["GET", "POST"])
def act(request: StaffRequest, reference: str, action: str) -> HttpResponse:
    """Show the act, then do it; words that the applicant will read are shown once more first."""
    case = find_case(request.user, reference)
    _refuse_late(request, case, action)
    move = _move(case, request, action)
    form = ActForm(
        request.POST or None, move=move, version=case.version, given=_given(request, case, move)
    )
    seen = CONFIRM in request.POST or not quotes_staff(case, move)
    if form.is_valid() and seen and _done(request, case, move, form):
        messages.success(request, _("Done: %(act)s.") % {"act": move.label})
        return redirect(case_url(case))
    return _page(request, case, move, form)


def _refuse_late(request: StaffRequest, case: Case, action: str) -> None:
    """A POST about an older version goes to the one door, which records it and raises StaleCase."""
    version = request.POST.get("version", "")[:9]
    if version.isascii() and version.isdecimal() and int(version) != case.version:
        advance(case, action, by=request.user, version=int(version))


def _move(case: Case, request: StaffRequest, action: str) -> Move:
    """The act, if this person may do it now."""
    for move in allowed(case, request.user):
        if move.action == action:
            return move
    raise ForbiddenMove(f"not open now: {action}")


def _done(request: StaffRequest, case: Case, move: Move, form: ActForm) -> bool:
    """True once the act is done; what is missing goes back into the form."""
    version = form.cleaned_data["version"]
    try:
        advance(case, move.action, by=request.user, facts=form.facts, version=version)
    except MissingFact as missing:
        form.add_error(*_lacking(form, move, missing.name))
    except Incomplete as missing:
        form.add_error(None, str(missing.words))
    except ChecksMissing as refusal:
        form.add_error(None, refusal.words)
    return not form.errors


def _given(request: StaffRequest, case: Case, move: Move) -> dict[str, str]:
    """What is written already: a question that asks for all that is missing, if so wished."""
    if "missing" not in request.GET or move.action != "ask_applicant":
        return {}
    return {"question": sentence(case, language=language_of(case, addressee(case), "question"))}


def _barred(case: Case, move: Move) -> str:
    """Why the data cannot be confirmed yet, said before it is tried; "" for all else."""
    if move.guard is not data_is_checked:
        return ""
    try:
        move.guard(case, {})
    except Incomplete as missing:
        return str(missing.words)
    return ""


def _lacking(form: ActForm, move: Move, name: str) -> tuple[str | None, str]:
    """Where and how to say what is missing; a date was given, but not one that can be promised."""
    where, words = form.lacking(name)
    if not any(fact.is_date for fact in move.needs if fact.name == name):
        return where, words
    wanted = _("Choose a day after today, within a year; not before the earliest date told.")
    return where, wanted


def _page(request: StaffRequest, case: Case, move: Move, form: ActForm) -> HttpResponse:
    """The act with its clause, its form and its letter."""
    facts = form.facts if form.is_bound and form.is_valid() else {}
    letter = preview(case, move, facts)
    quotes = quotes_staff(case, move)
    return page(
        request,
        "cases/act",
        *parents(case),
        title=str(move.label),
        status=422 if form.is_bound and not form.is_valid() else 200,
        case=case,
        move=move,
        clause=clauses([move.clause]).get(move.clause),
        form=form,
        letter=letter,
        quotes=quotes,
        ready=bool(facts) or not quotes,
        target=state_tag(move.target) if move.target else None,
        source=state_tag(case.state),
        barred="" if form.is_bound else _barred(case, move),
        back=case_url(case),
    )
