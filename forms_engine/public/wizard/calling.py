"""Call me about this: a small page beside a step, which leads back to it."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from forms_engine.cases.call_form import CallForm
from forms_engine.cases.services.calling import CallTime, ask_for_call
from forms_engine.forms.step import Step
from forms_engine.public.throttle import TooMany, too_many
from forms_engine.public.wizard.around import CALLED
from forms_engine.public.wizard.check import change_query
from forms_engine.public.wizard.gate import Visit, opens_run
from forms_engine.public.wizard.limits import count_call
from forms_engine.runs.contact import contacts
from forms_engine.runs.enums import State


@require_http_methods(["GET", "HEAD", "POST"])
@opens_run
def call_view(request: HttpRequest, visit: Visit, step: str) -> HttpResponse:
    """Ask whom to call and when; then back to the step, where everything typed still stands."""
    if visit.run.state != State.OPEN:
        return redirect(visit.url("sent"))
    place = next((one for one in visit.form.visible(visit.answers) if one.key == step), None)
    if place is None:
        raise Http404
    form = _form(request, visit)
    if not form.is_valid():
        return _page(request, visit, place, form)
    try:
        count_call(request, str(visit.run.pk))
    except TooMany as refusal:
        return too_many(request, refusal, "call")
    ask_for_call(visit.run, visit.form, place, form.caller())
    query = change_query(request)
    return redirect(f"{visit.url('run', step)}{query or '?'}{'&' if query else ''}{CALLED}=1")


def _form(request: HttpRequest, visit: Visit) -> CallForm:
    """With the name, phone and language that the form holds, to be confirmed or changed."""
    if request.method == "POST":
        return CallForm(request.POST)
    given = {key: value for one in visit.answers.values() for key, value in one.items()}
    known = {
        "name": given.get("name", ""),
        "phone": contacts(visit.form, visit.answers).get("phone", ""),
        "time": CallTime.SOON,
        "language": given.get("contact_language") or visit.form.language,
    }
    return CallForm(initial=known)


def _page(request: HttpRequest, visit: Visit, step: Step, form: CallForm) -> HttpResponse:
    query = change_query(request)
    context = {
        "form": form,
        "title": _("Call me about this"),
        "step": step,
        "action": request.path + query,
        "submit_label": _("Ask for the call"),
        "back_url": visit.url("run", step.key) + query,
    }
    status = 422 if form.is_bound else 200
    return render(request, "public/wizard/call.html", context, status=status)
