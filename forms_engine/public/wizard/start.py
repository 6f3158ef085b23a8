"""The start pages: they set no cookie; pressing the button begins a run and gives its cookie."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods

from forms_engine.public.guards import Suspicion, same_origin_required, suspicion
from forms_engine.public.wizard import cookies
from forms_engine.runs.enums import Channel
from forms_engine.runs.services import start

CHANNELS = {"help": Channel.HELP, "volunteer": Channel.VOLUNTEER}


@require_http_methods(["GET", "HEAD", "POST"])
@same_origin_required
def start_view(request: HttpRequest, form: str) -> HttpResponse:
    """Say what the form is for and what it takes; a POST begins a run.

    A filled trap field asks for one more press: browsers' autofill may touch it too.
    """
    trapped = suspicion(request) is Suspicion.HONEYPOT
    if request.method != "POST" or trapped:
        context = {"again": trapped}
        status = 422 if trapped else 200
        return render(request, f"public/wizard/start_{form}.html", context, status=status)
    return _begin(form)


def _begin(form: str) -> HttpResponse:
    run, secret = start(form, language=get_language() or "ar", channel=CHANNELS[form])
    response = redirect("public:run", form, run.pk, run.form_version.structure["steps"][0]["key"])
    cookies.give(response, run, secret)
    response.headers["Cache-Control"] = "no-store"
    return response
