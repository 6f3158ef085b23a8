"""Adds and removes one file of a step; the page is the step's own, and so are its words."""

from collections.abc import Callable
from typing import cast
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods, require_POST

from forms_engine.forms.errors import UnknownStep
from forms_engine.forms.questions.upload import Upload
from forms_engine.forms.step_form import StepForm
from forms_engine.public.throttle import TooMany
from forms_engine.public.wizard.gate import Visit, opens_run
from forms_engine.public.wizard.limits import count_file
from forms_engine.public.wizard.panels import panels
from forms_engine.public.wizard.view import UNPROCESSABLE, RunWizard
from forms_engine.runs.errors import FileRefused, RunClosed, UnknownFile
from forms_engine.runs.files.adding import Place, add, remove
from forms_engine.runs.files.listing import Panel, Refusal
from forms_engine.runs.files.receiving import prepare, received, sent_name

STATUS = {"too_large": 413, "too_often": 429}


class UploadWizard(RunWizard):
    """The step's page, at an address below it that changes one file of one question."""

    def get(self, *args: object, step: str, **kwargs: object) -> HttpResponse:
        """Without a script this address only leads back; with one it tells how the files stand."""
        self.storage.current_step = step
        return self._answer(self._place(step, str(kwargs["question"])))

    def post(self, *args: object, step: str, **kwargs: object) -> HttpResponse:
        """Add the file that came, or remove the one named, and show how the step stands."""
        self.storage.current_step = step
        place = self._place(step, str(kwargs["question"]))
        try:
            self._change(place, cast(UUID | None, kwargs.get("file")))
        except FileRefused as refused:
            return self._refuse(place, refused)
        except UnknownFile:
            raise Http404 from None
        except RunClosed:
            return redirect(self.visit.url("sent"))
        return self._answer(place)

    def _place(self, step: str, key: str) -> Place:
        chosen = self.get_form_list()[step]
        try:
            question = chosen.question(key)
        except UnknownStep:
            raise Http404 from None
        if not isinstance(question, Upload):
            raise Http404
        return Place(self.visit.run, self.visit.form, chosen, question)

    def _change(self, place: Place, file: UUID | None) -> None:
        if file is not None:
            return remove(place, file)
        try:
            count_file(place.run.pk)
        except TooMany:
            raise FileRefused("too_often") from None
        add(place, received(self.request))

    def _refuse(self, place: Place, refused: FileRefused) -> HttpResponse:
        """The page with the reason beside the file's name; every other file stays."""
        name, words = sent_name(self.request), place.question.message(refused.code)
        status = STATUS.get(refused.code, UNPROCESSABLE)
        if self._by_script():
            return JsonResponse({"name": name, "error": words}, status=status)
        self.refusal = Refusal(place.question.key, name, words)
        return self.render(self.get_form(place.step.key), status=status)

    def _answer(self, place: Place) -> HttpResponse:
        if not self._by_script():
            return redirect(self.visit.url("run", place.step.key) + self.query)
        form = self.get_form(place.step.key)
        panel = next(one for one in self._panels(form) if one.question.key == place.question.key)
        html = render_to_string("public/wizard/files.html", {"panel": panel}, self.request)
        return JsonResponse({"list": html, "full": panel.full, "waiting": panel.waiting})

    def _panels(self, form: StepForm) -> list[Panel]:
        return panels(self.visit, form, query=self.query)

    def _by_script(self) -> bool:
        return self.request.headers.get("Accept", "").startswith("application/json")


class EndlessUpload(UploadWizard):
    """For a body that is too long to be read: nothing of it is looked at, its token neither."""

    def _change(self, place: Place, file: UUID | None) -> None:
        raise FileRefused("too_large")


def _view(wizard: type[UploadWizard]) -> Callable[..., HttpResponse]:
    shown = wizard.as_view(form_list=[("step", StepForm)], url_name="public:run")

    @opens_run
    def view(request: HttpRequest, visit: Visit, /, **where: object) -> HttpResponse:
        response = shown(request, visit=visit, **where)
        return response.render() if hasattr(response, "render") else response

    return view


_change, _refuse = csrf_protect(_view(UploadWizard)), _view(EndlessUpload)


@csrf_exempt  # until the body may be read: asking for the token reads it
@require_http_methods(["GET", "HEAD", "POST"])
def files_view(request: HttpRequest, **where: object) -> HttpResponse:
    """Add one file to a question of a run."""
    try:
        prepare(request)
    except FileRefused:
        return _refuse(request, **where)
    return _change(request, **where)


@require_POST
def remove_view(request: HttpRequest, **where: object) -> HttpResponse:
    """Remove one file."""
    return _change(request, **where)
