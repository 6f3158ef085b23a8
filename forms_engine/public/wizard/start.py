"""Beginning a run: the button on a form's page leads here; looking sets no cookie."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods

from forms_engine.forms.addresses import page_url, start_url
from forms_engine.forms.errors import FormClosed, UnknownForm
from forms_engine.forms.registry import published
from forms_engine.public.guards import Suspicion, same_origin_required, suspicion
from forms_engine.public.wizard import cookies
from forms_engine.runs.enums import Channel
from forms_engine.runs.services import start


@require_http_methods(["GET", "HEAD", "POST"])
@same_origin_required
def start_view(request: HttpRequest, form: str) -> HttpResponse:
    """A POST begins a run and gives its cookie; a GET leads to the form's page.

    A filled trap field asks for one more press: browsers' autofill may touch it too.
    """
    if request.method != "POST":
        return redirect(page_url(form))
    try:
        if suspicion(request) is Suspicion.HONEYPOT:
            return _again(request, form)
        return _begin(form)
    except UnknownForm:
        raise Http404 from None
    except FormClosed as closed:
        context = {"message": closed.message, "page_url": page_url(form)}
        return render(request, "public/wizard/closed.html", context, status=403)


def _again(request: HttpRequest, form: str) -> HttpResponse:
    action = start_url(published(form).code)
    return render(request, "public/wizard/again.html", {"action": action}, status=422)


def _begin(form: str) -> HttpResponse:
    channel = Channel(published(form).kind)
    run, secret = start(form, language=get_language() or "ar", channel=channel)
    response = redirect("public:run", form, run.pk, run.form_version.structure["steps"][0]["key"])
    cookies.give(response, run, secret)
    response.headers["Cache-Control"] = "no-store"
    return response
