"""The pages around the steps: the run's own address, saved, sent, left, and the link to return."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from forms_engine.cases.models import Case
from forms_engine.public.guards import same_origin_required
from forms_engine.public.wizard import cookies
from forms_engine.public.wizard.gate import Visit, languages, opens_run
from forms_engine.public.wizard.plain import kind_page
from forms_engine.runs.enums import State
from forms_engine.runs.errors import RunNotFound
from forms_engine.runs.models import Run
from forms_engine.runs.progress import first_gap
from forms_engine.runs.services import leave, redeem, resume_token
from forms_engine.runs.services.access import can_redeem
from forms_engine.runs.services.returning import contact, resume_url


@require_GET
@opens_run
def home_view(request: HttpRequest, visit: Visit) -> HttpResponse:
    """The run's bare address leads to where it stands."""
    return redirect(_standing(visit))


@require_GET
@opens_run
def saved_view(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Saved for later: the link to return, how long it lasts, and where it was sent."""
    if visit.run.state != State.OPEN:
        return redirect(visit.url("sent"))
    address = contact(visit.run, visit.answers)
    context = {
        "link": resume_url(visit.run, resume_token(visit.run)),
        "until": visit.run.expires_at,
        "sent_to": address.to if address else "",
        "continue_url": _standing(visit),
        "leave_url": visit.url("leave"),
        "languages": languages(visit, "saved"),
    }
    return render(request, "public/wizard/saved.html", context)


@require_GET
@opens_run
def sent_view(request: HttpRequest, visit: Visit) -> HttpResponse:
    """The confirmation; opening it again shows the same and sends nothing."""
    if visit.run.state != State.SUBMITTED:
        return redirect(_standing(visit))
    context = {
        "case": Case.objects.get(reference=visit.run.case_reference),
        "leave_url": visit.url("leave"),
        "languages": languages(visit, "sent"),
    }
    return render(request, f"public/wizard/sent_{visit.form.code}.html", context)


@require_POST
@opens_run
def leave_view(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Finished on this device: the next person who holds it finds nothing."""
    leave(visit.run, visit.secret)
    response = redirect("public:left")
    cookies.take(response, visit.run)
    return response


@require_GET
def left_view(request: HttpRequest) -> HttpResponse:
    """Nothing of the form is left on this device."""
    return kind_page(request, "left", status=200)


@require_http_methods(["GET", "HEAD", "POST"])
@same_origin_required
def resume_view(request: HttpRequest, token: str) -> HttpResponse:
    """A link to return: looking at it changes nothing (mail scanners do), pressing opens the run.

    Unknown, used and late links give one and the same page.
    """
    if request.method != "POST":
        if not can_redeem(token):
            return kind_page(request, "link_over", status=410)
        return kind_page(request, "resume", status=200)
    try:
        run, secret = redeem(token)
    except RunNotFound:
        return kind_page(request, "link_over", status=410)
    return _enter(run, secret)


def _enter(run: Run, secret: str) -> HttpResponse:
    response = redirect("public:run-home", run.form_version.code, run.pk)
    cookies.give(response, run, secret)
    response.headers["Cache-Control"] = "no-store"
    return response


def _standing(visit: Visit) -> str:
    gap = first_gap(visit.form, visit.saved)
    key = gap.key if gap else visit.form.visible(visit.answers)[-1].key
    return visit.url("sent") if visit.run.state == State.SUBMITTED else visit.url("run", key)
