"""The steps of a run: formtools carries the flow, the run's own rows hold the answers."""

from collections.abc import Sequence
from typing import Any, cast

from django.forms import Form as DjangoForm
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext
from formtools.wizard.views import NamedUrlWizardView

from forms_engine.cases.exceptions import RunNotReady
from forms_engine.cases.services.again import look_for_open
from forms_engine.cases.services.submit import submit
from forms_engine.forms.addresses import page_url
from forms_engine.forms.errors import FormClosed
from forms_engine.forms.step import Step
from forms_engine.forms.step_form import StepForm
from forms_engine.public.wizard.around import around
from forms_engine.public.wizard.check import CHANGE, CHECK, change_query, sections
from forms_engine.public.wizard.gate import Visit
from forms_engine.public.wizard.panels import panels
from forms_engine.public.wizard.taking import count, places
from forms_engine.runs.enums import State
from forms_engine.runs.errors import RunClosed
from forms_engine.runs.files.listing import Refusal
from forms_engine.runs.files.taking import take
from forms_engine.runs.progress import first_fault, first_gap
from forms_engine.runs.sealed import Saved
from forms_engine.runs.services import answer, save_for_later
from theme.templatetags.theme_tags import form_problems

LATER, CALL = "later", "call"
UNPROCESSABLE = 422


class RunWizard(NamedUrlWizardView):
    """One step per address; its form list comes from the run's frozen version."""

    storage_name = "forms_engine.public.wizard.storage.RunStorage"
    template_name = "public/wizard/step.html"
    refusals: Sequence[Refusal] = ()
    full = ""

    @property
    def query(self) -> str:
        """What the address says besides the step: that an answer is being changed."""
        return change_query(self.request)

    def dispatch(
        self, request: HttpRequest, *args: object, visit: Visit, step: str, **kwargs: object
    ) -> HttpResponseBase:
        """Open the step if these answers lead to it; any other is 404 (formtools: 500)."""
        self.visit = request.visit = visit  # type: ignore[attr-defined]  # read by the storage
        if visit.run.state == State.SUBMITTED:
            return redirect(visit.url("sent"))
        if step not in self.get_form_list():
            raise Http404
        return super().dispatch(request, *args, step=step, **kwargs)

    def get_prefix(self, request: HttpRequest, *args: object, **kwargs: object) -> str:
        """The run's id: formtools' own prefix is the class, which mixes people."""
        return str(self.visit.run.pk)

    def get_form_list(self) -> dict[str, Step]:
        """The steps that the answers lead to, by key."""
        return {step.key: step for step in self.visit.form.visible(self.visit.answers)}

    def get_form(
        self, step: str | None = None, data: object = None, files: object = None
    ) -> StepForm:
        """The unbound form of a step with what was typed there before."""
        key = step or self.steps.current
        saved = self.visit.saved.get(key)
        others = {k: v for k, v in self.visit.answers.items() if k != key}
        chosen = self.get_form_list()[key]
        preset = chosen.preset(self.visit.form.language)
        return chosen.django_form(
            answers=others, initial=chosen.initial(saved.typed) if saved else preset
        )

    def get(self, *args: object, step: str, **kwargs: object) -> HttpResponse:
        """Show a step; one that lies beyond the first gap leads back to the gap."""
        gap = first_gap(self.visit.form, self.visit.saved)
        keys = list(self.get_form_list())
        if gap is not None and keys.index(gap.key) < keys.index(step):
            return redirect(self.visit.url("run", gap.key))
        self.storage.current_step = step
        return self.render(self.get_form(step))

    def post(self, *args: object, step: str, **kwargs: object) -> HttpResponse:
        """Save what was typed; go on, stop for today, or show what is wrong with 422.

        The address names the step, so formtools' hidden step field cannot lead astray.
        """
        self.storage.current_step = step
        chosen = self.get_form_list()[step]
        try:
            self.refusals = take(self.request, places(self.visit, chosen), count=count)
            form = answer(
                self.visit.run,
                self.visit.form,
                chosen,
                self.request.POST,
                saved=self.visit.saved,
                shown=not self.refusals and not {LATER, CALL} & self.request.POST.keys(),
            )
        except RunClosed:
            return redirect(self.visit.url("sent"))
        return self._led_on(step, form)

    def _led_on(self, step: str, form: StepForm) -> HttpResponse:
        if self.refusals:
            return self.render(form, status=self.refusals[0].status)
        if LATER in self.request.POST:
            save_for_later(self.visit.run)
            return redirect(self.visit.url("saved"))
        if form.resized:
            return redirect(f"{self.visit.url('run', step)}{self.query}#{form.resized}")
        if CALL in self.request.POST:
            return redirect(self.visit.url("call", step) + self.query)
        if not form.is_valid():
            return self.render(form, status=UNPROCESSABLE)
        self.visit.remember(step, Saved(form.typed(), form.cleaned))
        return self.render_done(form) if step == self.steps.last else self.render_next_step(form)

    def render_next_step(self, form: StepForm, **kwargs: object) -> HttpResponse:
        """The next step, or back to the check page where the person came from it."""
        there = self._next_key()
        if there == CHECK:
            look_for_open(self.visit.run)
        return redirect(self.visit.url("run", there))

    def _next_key(self) -> str:
        keys = list(self.get_form_list())
        if CHANGE not in self.request.GET or CHECK not in keys:
            return cast(str, self.get_next_step())
        gap = first_gap(self.visit.form, self.visit.saved)
        return CHECK if gap is None else min(gap.key, CHECK, key=keys.index)

    def render_done(self, form: StepForm, **kwargs: object) -> HttpResponse:
        """Send it; where a step does not stand when read again, go there."""
        try:
            return self.done([form])
        except FormClosed as closed:
            self.full = closed.message
            return self.render(form, status=UNPROCESSABLE)
        except RunNotReady:
            fault = first_fault(self.visit.form, self.visit.saved)
        return redirect(self.visit.url("run", fault.key) if fault else self.visit.url("run-home"))

    def done(self, form_list: list[StepForm], **kwargs: object) -> HttpResponse:
        """Submit; the same run always gives the same case."""
        submit(self.visit.run)
        return redirect(self.visit.url("sent"))

    def render(
        self,
        form: DjangoForm | None = None,
        *,
        status: int = 200,
        **kwargs: Any,  # Any: formtools
    ) -> HttpResponse:
        """The step's page."""
        response = super().render(form, **kwargs)
        response.status_code = status
        return response

    def get_context_data(self, form: StepForm, **kwargs: Any) -> dict[str, Any]:  # Any: formtools
        """What the page of a step shows."""
        key, last = self.steps.current, self.steps.current == self.steps.last
        context = super().get_context_data(form, **kwargs)
        shown = panels(self.visit, form, query=self.query, refusals=self.refusals)
        return context | {
            "form": form,
            "step": form.step,
            "title": form.step.title,
            "heading_in_form": _ask_as_heading(form),
            "step_number": self.steps.step1,
            "step_total": self.steps.count,
            "action": self.visit.url("run", key) + self.query,
            "uploads": shown,
            "upload": bool(shown),
            "refusals": self.refusals,
            "problems": _problems(form, self.refusals),
            "submit_label": gettext("Agree and send") if last else "",
            "later": True,
            "full": self.full,
            **around(self.request, self.visit, key),
            "sections": sections(self.visit) if key == CHECK else [],
            "back_url": self._back_url(),
        }

    def _back_url(self) -> str:
        if CHANGE in self.request.GET:
            return self.visit.url("run", CHECK)
        before = self.get_prev_step()
        return self.visit.url("run", before) if before else page_url(self.visit.form.code)


def _problems(form: StepForm, refusals: Sequence[Refusal]) -> list[dict[str, str]]:
    """What the summary says: a file that was refused is not missing too."""
    told = [problem for refused in refusals for problem in refused.problems]
    there = {problem["url"] for problem in told if problem["url"]}
    return told + [problem for problem in form_problems(form) if problem["url"] not in there]


def _ask_as_heading(form: StepForm) -> bool:
    """Make the only question of a step the page's heading, unless something is read before it."""
    step = form.step
    if len(form.fields) != 1 or step.notice or step.lead or step.emergency:
        return False
    field = next(iter(form.fields.values()))
    alone = not any(getattr(field.widget, name, False) for name in ("label_beside", "apart"))
    field.page_heading = alone  # type: ignore[attr-defined]  # read by the theme
    return alone
