"""A person with an open request begins another: only they are told, at the contact they gave then.

Whoever types a stranger's number learns nothing: nothing is shown, and the work is done later.
"""

from django.db import transaction

from forms_engine.clock.time import now, today
from forms_engine.forms.form import load
from forms_engine.outbox.services import Due, enqueue_many
from forms_engine.runs.enums import State
from forms_engine.runs.models import Run
from forms_engine.runs.queries import answers

from ..answers import read_answers
from ..enums import Kind, Lookup
from ..indexes import person_digests
from ..models import Case, CaseIndex
from ..sealed import open_applicant
from .tell import tell

AGAIN = "case.again"
CASES_AT_ONCE = 3
LOOKED_AT = 50


def look_for_open(run: Run) -> None:
    """Note that this run is about to be sent; the same work whether there is another case."""
    with transaction.atomic():
        enqueue_many(AGAIN, [Due(str(run.pk), {"run": str(run.pk)}, now())])


def tell_of_open(run_id: str) -> None:
    """Write to the person whose open case names the run's phone, e-mail or document.

    At most once a day for each case, to the address that the case holds.
    """
    run = Run.objects.select_related("form_version", "key").filter(pk=run_id).first()
    if run is None or run.state != State.OPEN:
        return
    with transaction.atomic():
        for case in _open_cases(run):
            tell(case, "begun_again", dedupe=f"{case.pk}:again:{today()}", context={})


def _open_cases(run: Run) -> list[Case]:
    """The person's own cases, not those in which they are only the one who asked for another."""
    reading = read_answers(answers(run))
    wanted = set(person_digests(reading.applicant, document=reading.document))
    kind = Kind(load(run.form_version, run.language).kind)
    found = Case.objects.filter(kind=kind, is_open=True, decided_at=None)
    found = found.filter(pk__in=CaseIndex.objects.filter(digest__in=wanted).values("case"))
    cases = found.select_related("key").order_by("-received_at")[:LOOKED_AT]
    return [case for case in cases if wanted & _own(case)][:CASES_AT_ONCE]


def _own(case: Case) -> set[str]:
    documents = case.indexes.filter(purpose=Lookup.DOCUMENT).values_list("digest", flat=True)
    return {*person_digests(open_applicant(case), document=""), *documents}
