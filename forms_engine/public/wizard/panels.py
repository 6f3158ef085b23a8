"""The upload questions of a step of a run, with the addresses that change their files."""

from collections.abc import Sequence

from forms_engine.forms.step_form import StepForm
from forms_engine.public.wizard.gate import Visit
from forms_engine.runs.files import listing
from forms_engine.runs.files.listing import Addresses, Panel, Refusal
from forms_engine.runs.files.queries import files_of


def panels(
    visit: Visit, form: StepForm, *, query: str = "", refusals: Sequence[Refusal] = ()
) -> list[Panel]:
    """The upload questions that the step asks now; one query where there are any."""
    rows = list(files_of(visit.run.pk).filter(step=form.step.key)) if listing.asked(form) else []
    addresses = Addresses(
        add=lambda step, question: visit.url("files", step, question) + query,
        remove=lambda row: visit.url("file-remove", row.step, row.question, str(row.pk)) + query,
    )
    return listing.panels(form, rows, addresses, refusals=refusals)
