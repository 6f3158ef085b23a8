"""The pages around the steps: the run's own address, saved, sent and left."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET

from forms_engine.cases.models import Case
from forms_engine.posting import post_only
from forms_engine.public.wizard import cookies
from forms_engine.public.wizard.gate import Visit, opens_run
from forms_engine.public.wizard.plain import kind_page
from forms_engine.runs.enums import State
from forms_engine.runs.progress import first_gap
from forms_engine.runs.services import leave, way_back
from forms_engine.runs.services.returning import contact, resume_url


@require_GET
@opens_run
def home_view(request: HttpRequest, visit: Visit) -> HttpResponse:
    """The run's bare address leads to where it stands."""
    return redirect(_standing(visit))


@require_GET
@opens_run
def saved_view(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Saved for later: the link and the code to return, their term, and where they were sent."""
    if visit.run.state != State.OPEN:
        return redirect(visit.url("sent"))
    address, way = contact(visit.run, visit.answers), way_back(visit.run)
    context = {
        "link": resume_url(visit.run, way.token),
        "code": way.code if visit.run.proof_kind else "",
        "code_url": reverse("public:resume-code"),
        "asks": visit.run.proof_kind,
        "until": visit.run.expires_at,
        "sent_to": address.to if address else "",
        "continue_url": _standing(visit),
        "leave_url": visit.url("leave"),
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
    }
    return render(request, f"public/wizard/sent_{visit.form.kind}.html", context)


@post_only
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


def _standing(visit: Visit) -> str:
    gap = first_gap(visit.form, visit.saved)
    key = gap.key if gap else visit.form.visible(visit.answers)[-1].key
    return visit.url("sent") if visit.run.state == State.SUBMITTED else visit.url("run", key)
