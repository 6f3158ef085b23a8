"""The upload questions on the page where staff key a form in, and files chosen but not added."""

from collections.abc import Iterable

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from forms_engine.forms.form import Form
from forms_engine.forms.questions.upload import Upload
from forms_engine.forms.step_form import StepForm
from forms_engine.runs.files import listing
from forms_engine.runs.files.listing import Addresses, Panel, Refusal
from forms_engine.runs.files.names import shown_name
from forms_engine.runs.files.queries import files_of, uploads
from forms_engine.runs.files.receiving import field_of
from forms_engine.runs.models import Keying


def panels(
    keying: Keying, pages: Iterable[StepForm], *, refusal: Refusal | None = None
) -> dict[str, Panel]:
    """Every upload question of the form by its key; one query where there are any."""
    asking = [page for page in pages if listing.asked(page)]
    rows = list(files_of(keying.run_id)) if asking else []
    refused = [refusal] if refusal else []
    addresses = Addresses(
        add=lambda *where: reverse("desk:keyed_file", args=[keying.run_id, *where]),
        remove=lambda row: reverse(
            "desk:keyed_file_remove", args=[keying.run_id, row.step, row.question, row.pk]
        ),
    )
    found = (
        one for page in asking for one in listing.panels(page, rows, addresses, refusals=refused)
    )
    return {panel.question.key: panel for panel in found}


def left_behind(request: HttpRequest, form: Form, *, added: str = "") -> Refusal | None:
    """The first file that was chosen while another button was pressed: only its name came.

    `added` is the question whose file was added just now.
    """
    for question in _uploads(form):
        if question.key != added and (name := _chosen(request, field_of(question.key))):
            text = _(
                "This file was chosen but not added: choose it again, then press “Add this file”"
            )
            return Refusal(question.key, shown_name(name), text)
    return None


def _uploads(form: Form) -> list[Upload]:
    return [question for step in form.steps for question in uploads(step)]


def _chosen(request: HttpRequest, field: str) -> str:
    """A browser sends the file itself with the button of a file, and its name with any other."""
    file = request.FILES.get(field)
    return (file.name or "") if file else request.POST.get(field, "")
