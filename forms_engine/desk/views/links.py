"""Linking cases as a household, closing duplicates, and taking either back."""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from forms_engine.cases.exceptions import ForbiddenMove, StaleCase, UnknownCase
from forms_engine.cases.models import Case
from forms_engine.cases.permissions import may_handle
from forms_engine.casework.exceptions import CaseworkError
from forms_engine.casework.models import Duplicate
from forms_engine.casework.services.duplicates import check_merge, may_merge, may_part, merge, part
from forms_engine.casework.services.household import link, unlink
from forms_engine.casework.services.quiet import set_quiet
from forms_engine.posting import post_only

from ..columns.queue import case_url
from ..forms.work import DuplicateForm, FamilyForm, OtherCaseForm
from ..pages import page
from ..reading.find import find_case
from ..reading.letters import template_preview
from ..requests import StaffRequest
from .case import parents

CONFIRM = "confirm"
LINKS = "#links-content"


@require_http_methods(["GET", "POST"])
def family(request: StaffRequest, reference: str) -> HttpResponse:
    """Link the case with another one of the same household."""
    case = find_case(request.user, reference)
    if not may_handle(request.user, case):
        raise ForbiddenMove("not allowed: link")
    form = FamilyForm(request.POST or None, initial=_other(request))
    if form.is_valid() and _linked(request, case, form):
        messages.success(request, _("The two cases are linked. The link can be taken off."))
        return redirect(case_url(case) + LINKS)
    title = _("Link with a case of the same household")
    return page(
        request,
        "cases/family",
        *parents(case),
        title=title,
        status=422 if form.is_bound else 200,
        form=form,
        back=case_url(case),
    )


@post_only
def separate(request: StaffRequest, reference: str, other: str) -> HttpResponseRedirect:
    """Take the link of two cases off."""
    case, found = find_case(request.user, reference), find_case(request.user, other)
    unlink(case, found, by=request.user)
    messages.success(request, _("The link was taken off."))
    return redirect(case_url(case) + LINKS)


@require_http_methods(["GET", "POST"])
def duplicate(request: StaffRequest, reference: str) -> HttpResponse:
    """Close the case as a duplicate; what its applicant will read is shown first."""
    case = find_case(request.user, reference)
    _refuse_late(request, case)
    if not may_merge(request.user, case):
        raise ForbiddenMove("not open now: duplicate")
    form = DuplicateForm(request.POST or None, initial={"version": case.version, **_other(request)})
    kept = _kept(request, case, form) if form.is_valid() else None
    if kept and CONFIRM in request.POST:
        version, reason = form.cleaned_data["version"], form.cleaned_data["reason"]
        merge(case, kept, reason=reason, by=request.user, version=version)
        messages.success(request, _("The case is closed as a duplicate. This can be undone."))
        return redirect(case_url(kept) + LINKS)
    letter = template_preview(case, "duplicate", {"kept": kept.reference}) if kept else None
    return page(
        request,
        "cases/duplicate",
        *parents(case),
        title=_("Close as a duplicate"),
        status=422 if form.is_bound and not kept else 200,
        form=form,
        kept=kept,
        letter=letter,
        back=case_url(case),
    )


@post_only
def undo(request: StaffRequest, reference: str) -> HttpResponseRedirect:
    """Let a case that was closed as a duplicate go on where it stood."""
    case = find_case(request.user, reference)
    row = Duplicate.objects.select_related("case__key").filter(case=case).first()
    if not may_part(request.user, case):
        raise ForbiddenMove("not allowed: duplicate")
    if row is None:
        return redirect(case_url(case))
    part(row, by=request.user)
    messages.success(request, _("The case goes on where it stood."))
    return redirect(case_url(case))


@post_only
def quiet(request: StaffRequest, reference: str) -> HttpResponseRedirect:
    """Keep the applicant out of messages to many (`quiet` is 1), or let them in again."""
    case = find_case(request.user, reference)
    wanted = request.POST.get("quiet") == "1"
    set_quiet(case, quiet=wanted, by=request.user)
    kept = _("The applicant gets no messages that go to many.")
    messages.success(request, kept if wanted else _("The applicant gets messages to many again."))
    return redirect(f"{case_url(case)}#quiet-content")


def _refuse_late(request: StaffRequest, case: Case) -> None:
    """Whoever looked at an older version sees the newer one first."""
    version = request.POST.get("version", "")[:9]
    if version.isascii() and version.isdecimal() and int(version) != case.version:
        raise StaleCase(case)


def _other(request: StaffRequest) -> dict[str, str]:
    """The other case that the link names already."""
    return {"other": request.GET.get("other", "")[:20]}


def _found(request: StaffRequest, form: OtherCaseForm) -> Case | None:
    """The case that the form names, or None with the sentence in the form."""
    try:
        return find_case(request.user, form.cleaned_data["other"])
    except UnknownCase:
        form.add_error("other", _("There is no such case, or it is not open to your role."))
        return None


def _linked(request: StaffRequest, case: Case, form: FamilyForm) -> bool:
    other = _found(request, form)
    if other is None:
        return False
    try:
        link(case, other, tie=form.cleaned_data["tie"], by=request.user)
    except CaseworkError as refusal:
        form.add_error(refusal.field or None, str(refusal.words))
    return not form.errors


def _kept(request: StaffRequest, case: Case, form: DuplicateForm) -> Case | None:
    """The case that goes on, if this one may be closed in its favour."""
    other = _found(request, form)
    if other is None:
        return None
    try:
        check_merge(case, other, reason=form.cleaned_data["reason"], by=request.user)
    except CaseworkError as refusal:
        form.add_error("other" if refusal.field == "kept" else refusal.field, str(refusal.words))
        return None
    return other
