"""Walking through a form that is being edited: the real steps, and nothing is stored."""

from dataclasses import dataclass
from typing import cast

from django.core.signing import BadSignature
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext

from forms_engine.forms.form import Form
from forms_engine.forms.questions import Upload
from forms_engine.forms.step import Step
from forms_engine.forms.step_form import StepForm
from forms_engine.forms.trial import Trial, unpacked
from forms_engine.forms.types import Answers
from forms_engine.public.guards import same_origin_required
from forms_engine.public.wizard.check import CHECK, sections
from forms_engine.runs.progress import answers_of
from forms_engine.runs.sealed import Saved

BACK = "back"


@dataclass
class Walk:
    """A trial as the pages of a run see one: form, answers, what was typed."""

    trial: Trial
    form: Form

    @property
    def saved(self) -> dict[str, Saved]:
        """The steps that were sent in this trial."""
        return {key: Saved(*given) for key, given in self.trial.given.items()}

    @property
    def answers(self) -> Answers:
        """The valid answers to what is shown."""
        return answers_of(self.form, self.saved)

    def change_url(self, step: str, question: str) -> str:
        """A trial travels in its page, so no link leads into it: only its button goes back."""
        return ""


@same_origin_required
def walk_view(request: HttpRequest) -> HttpResponse:
    """Show the first step, or read the one that was sent and show the one it leads to."""
    if request.method != "POST":
        response = _shown(request, "walk_over", {}, status=405)
        response.headers["Allow"] = "POST"
        return response
    try:
        trial = unpacked(request.POST.get("walk", ""))
    except BadSignature:
        return _shown(request, "walk_over", {}, status=422)
    walk, sent = Walk(trial, trial.form()), request.POST.get("at", "")
    if not walk.form.steps:
        return _shown(request, "walk_over", {}, status=422)
    if sent not in _keys(walk):
        return _page(request, walk, walk.form.steps[0])
    return _sent(request, walk, walk.form.step(sent))


def _sent(request: HttpRequest, walk: Walk, step: Step) -> HttpResponse:
    form = step.django_form(request.POST, answers=_others(walk, step))
    valid = form.is_valid()
    walk.trial = walk.trial.having(step.key, (form.typed(), form.cleaned if valid else None))
    keys = _keys(walk)
    place = keys.index(step.key) if step.key in keys else 0
    if BACK in request.POST:
        return _page(request, walk, walk.form.step(keys[max(place - 1, 0)]))
    if not valid:
        return _page(request, walk, step, form, status=422)
    if place + 1 == len(keys):
        return _shown(request, "walk_end", {"title": walk.form.title}, status=200)
    return _page(request, walk, walk.form.step(keys[place + 1]))


def _page(
    request: HttpRequest, walk: Walk, step: Step, form: StepForm | None = None, *, status: int = 200
) -> HttpResponse:
    keys, saved = _keys(walk), walk.saved.get(step.key)
    initial = step.initial(saved.typed) if saved else step.preset(walk.form.language)
    last = step.key == keys[-1]
    context = {
        "form": form or step.django_form(answers=_others(walk, step), initial=initial),
        "step": step,
        "title": step.title,
        "step_number": keys.index(step.key) + 1,
        "step_total": len(keys),
        "action": reverse("public:walk"),
        "walk": walk.trial.packed(),
        "submit_label": gettext("Send (only a trial)") if last else gettext("Continue"),
        "sections": sections(walk) if step.key == CHECK else [],
        "files": [one for one in step.asked(_others(walk, step)) if isinstance(one, Upload)],
    }
    return _shown(request, "walk", context, status=status)


def _shown(
    request: HttpRequest, name: str, context: dict[str, object], *, status: int
) -> HttpResponse:
    response = render(request, f"public/wizard/{name}.html", context, status=status)
    response.headers["Cache-Control"] = "no-store"
    return response


def _keys(walk: Walk) -> list[str]:
    return [step.key for step in walk.form.visible(walk.answers)]


def _others(walk: Walk, step: Step) -> Answers:
    return cast(Answers, {k: v for k, v in walk.answers.items() if k != step.key})
