"""Adds and removes one file of a step; the page is the step's own, and so are its words."""

from typing import cast
from uuid import UUID

from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string

from forms_engine.forms.errors import UnknownStep
from forms_engine.forms.questions.upload import Upload
from forms_engine.forms.step_form import StepForm
from forms_engine.public.wizard.panels import panels
from forms_engine.public.wizard.taking import count, places
from forms_engine.public.wizard.view import RunWizard
from forms_engine.runs.errors import RunClosed, UnknownFile
from forms_engine.runs.files.adding import Place, remove
from forms_engine.runs.files.listing import Panel, Refusal
from forms_engine.runs.files.receiving import is_whole
from forms_engine.runs.files.taking import chosen, cut_off, refusal, take, too_long


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
            self.refusals = self._change(place, cast(UUID | None, kwargs.get("file")))
        except UnknownFile:
            raise Http404 from None
        except RunClosed:
            return redirect(self.visit.url("sent"))
        return self._refuse(place) if self.refusals else self._answer(place)

    def _place(self, step: str, key: str) -> Place:
        chosen = self.get_form_list()[step]
        try:
            question = chosen.question(key)
        except UnknownStep:
            raise Http404 from None
        if not isinstance(question, Upload):
            raise Http404
        return Place(self.visit.run, self.visit.form, chosen, question)

    def _change(self, place: Place, file: UUID | None) -> list[Refusal]:
        """Files chosen for other questions of the step came along, and are taken too."""
        if file is not None:
            remove(place, file)
        found = places(self.visit, place.step)
        if not is_whole(self.request):
            return [cut_off(self.request, [place])]
        if file is None and not chosen(self.request, found):
            return [refusal(place, "no_file")]
        return take(self.request, found, count=count)

    def _refuse(self, place: Place) -> HttpResponse:
        """The page with the reason beside the file's name; every other file stays."""
        first = self.refusals[0]
        if self._by_script():
            return JsonResponse({"name": first.name, "error": first.text}, status=first.status)
        return self.render(self.get_form(place.step.key), status=first.status)

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

    def post(self, *args: object, step: str, **kwargs: object) -> HttpResponse:
        """The step as it was kept, and that the file is too large."""
        self.storage.current_step = step
        found = places(self.visit, self.get_form_list()[step])
        if question := kwargs.get("question"):
            found = [self._place(step, str(question))]
        self.refusals = [too_long(found)]
        return self._refuse(found[0])
