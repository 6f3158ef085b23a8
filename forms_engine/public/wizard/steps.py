"""The addresses of a step: which files its body may hold is known before the body is read."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods

from forms_engine.forms.step_form import StepForm
from forms_engine.posting import post_only
from forms_engine.public.wizard import cookies
from forms_engine.public.wizard.gate import Visit, opens_run
from forms_engine.public.wizard.uploading import EndlessUpload, UploadWizard
from forms_engine.public.wizard.view import RunWizard
from forms_engine.runs.enums import State
from forms_engine.runs.errors import FileRefused
from forms_engine.runs.files.queries import uploads
from forms_engine.runs.files.receiving import field_of, prepare

Shown = Callable[..., HttpResponse]


def _shown(wizard: type[RunWizard]) -> Shown:
    view = wizard.as_view(form_list=[("step", StepForm)], url_name="public:run")

    def shown(request: HttpRequest, visit: Visit, /, **where: object) -> HttpResponse:
        response = view(request, visit=visit, **where)
        return response.render() if hasattr(response, "render") else response

    return shown


_refuse = _shown(EndlessUpload)


def _of(wizard: type[RunWizard]) -> Shown:
    """Asking for the token reads the body, so that is done last."""
    guarded = csrf_protect(_shown(wizard))

    @csrf_exempt
    @opens_run
    def view(request: HttpRequest, visit: Visit, /, **where: object) -> HttpResponse:
        try:
            _prepare(request, visit, str(where["step"]))
        except FileRefused:
            return _refuse(request, visit, **where)
        response = guarded(request, visit, **where)
        if request.method == "POST" and visit.run.state == State.OPEN:
            cookies.give(
                response, visit.run, visit.secret
            )  # saving has put off the end of the term
        return response

    return view


def _prepare(request: HttpRequest, visit: Visit, key: str) -> None:
    steps = [step for step in visit.form.steps if step.key == key]
    fields = [field_of(question.key) for step in steps for question in uploads(step)]
    if fields and request.method == "POST":
        prepare(request, fields=fields)


step_view = _of(RunWizard)
files_view = require_http_methods(["GET", "HEAD", "POST"])(_of(UploadWizard))
remove_view = post_only(_of(UploadWizard))
