"""Opens a run for the browser that holds its secret; says kindly where it cannot."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, wraps
from typing import Concatenate, ParamSpec
from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language

from forms_engine.forms.form import Form, load
from forms_engine.forms.types import Answers
from forms_engine.public.carrying import carried
from forms_engine.public.wizard import cookies
from forms_engine.public.wizard.plain import kind_page
from forms_engine.runs.enums import State
from forms_engine.runs.errors import RunExpired, RunNotFound
from forms_engine.runs.models import Run
from forms_engine.runs.progress import answers_of
from forms_engine.runs.queries import saved_steps
from forms_engine.runs.sealed import Saved
from forms_engine.runs.services import open_run

P = ParamSpec("P")


@dataclass
class Visit:
    """One request to one run: the form in the page's language and what was saved so far."""

    run: Run
    secret: str

    @cached_property
    def form(self) -> Form:
        """The run's own version of the form."""
        return load(self.run.form_version, get_language() or settings.LANGUAGE_CODE)

    @cached_property
    def saved(self) -> dict[str, Saved]:
        """The saved steps; none once the run was sent."""
        return saved_steps(self.run) if self.run.state == State.OPEN else {}

    @cached_property
    def answers(self) -> Answers:
        """The valid answers to what is shown."""
        return answers_of(self.form, self.saved)

    def remember(self, step_key: str, saved: Saved) -> None:
        """Go on from what was saved just now."""
        self.saved[step_key] = saved
        del self.answers

    def url(self, name: str, *more: str) -> str:
        """The address of one of the run's pages."""
        return reverse(f"public:{name}", args=[self.run.form_version.code, self.run.pk, *more])

    def change_url(self, step: str, question: str) -> str:
        """The question on its own page, which leads back to the check page."""
        return f"{self.url('run', step)}?change=1#id_{question}"


View = Callable[Concatenate[HttpRequest, Visit, P], HttpResponse]
Guarded = Callable[..., HttpResponse]


def opens_run(view: View[P]) -> Guarded:
    """Turn `form` and `run` of the address into a Visit, or into a page that says what to do."""

    @wraps(view)
    def opened(
        request: HttpRequest, form: str, run: UUID, *args: P.args, **kwargs: P.kwargs
    ) -> HttpResponse:
        secret = cookies.secret_from(request)
        try:
            found = open_run(run, secret)
        except RunExpired:
            return kind_page(request, "expired", status=410)
        except RunNotFound:
            return kind_page(request, "elsewhere", status=404, carried=carried(request))
        if found.form_version.code != form:
            raise Http404
        response = view(request, Visit(found, secret), *args, **kwargs)
        response.headers["Cache-Control"] = "no-store"
        return response

    return opened
