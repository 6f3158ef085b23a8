"""Keying a form in for somebody who speaks, writes or hands in a paper: the same run, one page."""

from collections.abc import Sequence
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_GET, require_http_methods

from forms_engine.cases.exceptions import RunNotReady
from forms_engine.cases.models import Case
from forms_engine.cases.permissions import may_see
from forms_engine.cases.services.keyed import submit_keyed
from forms_engine.forms.form import Form, load
from forms_engine.forms.handing import hand_in_url
from forms_engine.forms.paper import sheet
from forms_engine.forms.step_form import StepForm
from forms_engine.runs.enums import How
from forms_engine.runs.errors import FileRefused, RunClosed, RunNotFound
from forms_engine.runs.files.adding import Place
from forms_engine.runs.files.listing import Refusal
from forms_engine.runs.files.receiving import is_whole
from forms_engine.runs.files.taking import cut_off, take, too_long
from forms_engine.runs.models import Keying
from forms_engine.runs.services.keying import key_in, keyed, note_how, pages_of
from theme.templatetags.theme_tags import form_problems

from ..columns.queue import case_url
from ..forms.keying import HowForm
from ..permissions import may_key
from ..reading.keyed_files import panels
from ..reading.keying import parts
from ..requests import StaffRequest
from ..taking import make_ready, places

LATER = "later"
Kept = tuple[list[StepForm], HowForm]


@csrf_exempt  # until it is said which files are taken: asking for the token reads the body
@require_http_methods(["GET", "POST"])
def key(request: StaffRequest, pk: UUID) -> HttpResponse:
    """The whole form on one page: save it as a draft, or check and send it."""
    keying = open_keying(request, pk)
    form = load(keying.run.form_version, keying.run.language)
    with override(form.language):
        if request.method != "POST":
            return shown(request, keying, form)
        found = places(keying, form)
        if unread := ready(request, found, about=found):
            return shown(request, keying, form, refusals=[unread])
        return _read(request, keying, form, found)


def ready(
    request: StaffRequest, found: Sequence[Place], *, about: Sequence[Place]
) -> Refusal | None:
    """Make the body readable, or say why not; `about` are the questions that it may be for."""
    try:
        if found:
            make_ready(request, found)
    except FileRefused:
        return too_long(about)
    return None


@require_GET
def paper(request: StaffRequest, pk: UUID) -> HttpResponse:
    """The form to print, with the code by which what is written on it is keyed in later."""
    keying = open_keying(request, pk)
    version = keying.run.form_version
    form = load(version, keying.run.language)
    with override(form.language):
        context = {
            "sheet": sheet(version, form),
            "code": keying.code,
            "hand_in": hand_in_url(form.language),
            "back_url": request.path.removesuffix("paper/"),
        }
        return render(request, "theme/paper.html", context)


def open_keying(request: StaffRequest, pk: UUID) -> Keying:
    """What is being keyed in, for those who may key this kind of form; else 403 or 404."""
    try:
        keying = keyed(pk)
    except RunNotFound:
        raise Http404 from None
    if not may_key(request.user, str(keying.run.form_version.structure["kind"])):
        raise PermissionDenied
    return keying


def keep(request: StaffRequest, keying: Keying, form: Form, *, sending: bool = False) -> Kept:
    """Save what stands on the page, valid or not; raises RunClosed."""
    pages, how = key_in(keying.run, form, request.POST, sending=sending), HowForm(request.POST)
    if how.is_valid():
        note_how(keying, How(how.cleaned_data["how"]))
    return pages, how


@csrf_protect
def _read(
    request: StaffRequest, keying: Keying, form: Form, found: Sequence[Place]
) -> HttpResponse:
    """Keep the chosen files and what was typed, valid or not; send it where that was the button."""
    sending = LATER not in request.POST
    if found and not is_whole(request):
        return shown(request, keying, form, refusals=[cut_off(request, found)])
    try:
        refused = take(request, found)
        pages, how = keep(request, keying, form, sending=sending)
    except RunClosed:
        raise Http404 from None
    if not sending:
        return _saved(request, keying, form, refused)
    valid = all(page.is_valid() for page in pages if page.is_bound) and how.is_valid()
    if valid and not refused:
        try:
            return _sent(request, submit_keyed(keying, by=request.user))
        except RunNotReady:
            how.add_error(None, _("Something changed meanwhile: look through the page once more"))
    return _page(request, keying, form, (pages, how), refusals=refused, status=422)


def _saved(
    request: StaffRequest, keying: Keying, form: Form, refused: Sequence[Refusal]
) -> HttpResponse:
    if refused:
        return shown(request, keying, form, refusals=refused)
    messages.success(request, _("Saved. It is not sent yet."))
    return redirect(request.path)


def _sent(request: StaffRequest, case: Case) -> HttpResponse:
    """To the case, or where it is not theirs to see back to the start, with its reference."""
    text = _("The request was received. Its reference: %(reference)s")
    messages.success(request, text % {"reference": case.reference})
    return redirect(case_url(case) if may_see(request.user, case) else "desk:key")


def shown(
    request: StaffRequest, keying: Keying, form: Form, *, refusals: Sequence[Refusal] = ()
) -> HttpResponse:
    """The page with what is saved; `refusals` tell of the files that were not kept."""
    status = refusals[0].status if refusals else 200
    kept = pages_of(keying.run, form), HowForm(initial={"how": keying.how})
    return _page(request, keying, form, kept, refusals=refusals, status=status)


def _page(
    request: StaffRequest,
    keying: Keying,
    form: Form,
    kept: Kept,
    *,
    refusals: Sequence[Refusal] = (),
    status: int = 200,
) -> HttpResponse:
    pages, how = kept
    errors = [problem for page in (*pages, how) for problem in form_problems(page)]
    named = [problem for refused in refusals for problem in refused.problems]
    asked = panels(keying, pages, refusals=refusals)
    here = reverse("desk:keyed", args=[keying.run_id])
    context = {
        "keying": keying,
        "action": here,
        "title": str(form.title),
        "parts": parts(form, pages, asked),
        "upload": bool(asked),
        "how": how,
        "errors": [*named, *(errors if status != 200 else [])],
        "channel": keying.run.get_channel_display(),
        "until": keying.run.expires_at,
        "paper_url": f"{here}paper/",
    }
    return render(request, "desk/keying/form.html", context, status=status)
