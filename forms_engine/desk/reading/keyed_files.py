"""The upload questions on the page where staff key a form in."""

from collections.abc import Iterable, Sequence

from django.urls import reverse

from forms_engine.forms.step_form import StepForm
from forms_engine.runs.files import listing
from forms_engine.runs.files.listing import Addresses, Panel, Refusal
from forms_engine.runs.files.queries import files_of
from forms_engine.runs.models import Keying


def panels(
    keying: Keying, pages: Iterable[StepForm], *, refusals: Sequence[Refusal] = ()
) -> dict[str, Panel]:
    """Every upload question of the form by its key; one query where there are any."""
    asking = [page for page in pages if listing.asked(page)]
    rows = list(files_of(keying.run_id)) if asking else []
    addresses = Addresses(
        add=lambda *where: reverse("desk:keyed_file", args=[keying.run_id, *where]),
        remove=lambda row: reverse(
            "desk:keyed_file_remove", args=[keying.run_id, row.step, row.question, row.pk]
        ),
    )
    found = (
        one for page in asking for one in listing.panels(page, rows, addresses, refusals=refusals)
    )
    return {panel.question.key: panel for panel in found}
