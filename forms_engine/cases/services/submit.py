"""Turns a finished run into a submission and its case: one transaction, once for each run."""

import hashlib
import json
from dataclasses import dataclass
from typing import NamedTuple

from django.db import IntegrityError, transaction

from forms_engine.clock.models import Terms
from forms_engine.clock.time import now
from forms_engine.forms.errors import FormClosed
from forms_engine.forms.form import Form, load
from forms_engine.forms.standing import require_place
from forms_engine.prepared import Prepared, PreparedInsert, Slot
from forms_engine.runs.enums import State
from forms_engine.runs.errors import RunClosed
from forms_engine.runs.files.handing import hand_over
from forms_engine.runs.models import Run
from forms_engine.runs.progress import answers_of, first_fault
from forms_engine.runs.queries import saved_steps
from forms_engine.runs.services import mark_submitted
from forms_engine.staff.models import User
from forms_engine.vault.models import DataKey
from forms_engine.vault.services import new_key
from forms_engine.vault.types import JSON

from ..answers import read_answers
from ..enums import Kind
from ..exceptions import RunNotReady
from ..models import Case, Submission
from ..sealed import Answers, seal_answers
from .opening import Opening, open_case

DECLARED = "declared"
_SENT = Prepared(
    lambda: Case.objects.select_related("key").filter(
        submission__run_id=Slot("run", Submission, "run_id")
    )
)
_ADD = PreparedInsert(Submission)


@dataclass(frozen=True)
class Declared:
    """The declaration that was made: its exact words, their language and version, and how."""

    text: str
    language: str
    version: str
    method: str


class Hand(NamedTuple):
    """Who keyed a form in for somebody, and how these agreed; the applicant's own: None, ""."""

    by: User | None
    how: str


def answers_hash(answers: Answers) -> str:
    """SHA-256 of the answers as canonical JSON: shows later that nothing was changed."""
    plain = {step: dict(given) for step, given in answers.items()}
    text = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _declared(form: Form, answers: dict[str, dict[str, JSON]], how: str) -> Declared:
    """The declaration of policy line 51; raises RunNotReady when it was not made."""
    for step, statement in form.statements(answers):
        if statement.key == DECLARED and answers.get(step, {}).get(DECLARED):
            ticked = "ticked_and_signed" if answers[step].get("signature") else "ticked"
            spoken = form.step(step).language or form.language
            return Declared(statement.text, spoken, statement.version, how or ticked)
    raise RunNotReady("the declaration is missing")


def _ready(run: Run) -> tuple[Form, dict[str, dict[str, JSON]]]:
    """The form and its answers, every step read again; raises RunNotReady for the first fault."""
    form, saved = load(run.form_version, run.language), saved_steps(run)
    fault = first_fault(form, saved)
    if fault is not None:
        raise RunNotReady(f"step to be answered: {fault.key}")
    return form, answers_of(form, saved)


def submit(run: Run, *, by: User | None = None, how: str = "") -> Case:
    """The case of this run: made now, or found if the run was submitted before.

    `by` is who keyed it in for the applicant, and `how` the way in which these agreed and
    declared. Raises RunNotReady, and FormClosed where a form takes only so many and others were
    sooner. Whoever submits twice, or twice at once, gets the same case.
    """
    if run.state != State.OPEN and (case := submitted(run)):
        return case
    try:
        form, answers = _ready(run)
        Terms.current()  # what is read outside a transaction is kept for the dates inside it
        with transaction.atomic():
            if by is None:  # whoever is being helped is not sent away by a number at the end
                require_place(form.code, run.language)
            return _submit(run, form, answers, Hand(by, how))
    except (FormClosed, IntegrityError, RunClosed, RunNotReady) as error:
        # Another sending may have won meanwhile; it also erased the run's own copy of the answers.
        if case := submitted(run):
            return case
        if isinstance(error, FormClosed | RunNotReady):
            raise
        raise RunNotReady("the run is closed") from error


def submitted(run: Run) -> Case | None:
    """The case that this run has become, if it has."""
    return _SENT.first(run=run.pk)


def _submission(run: Run, answers: Answers, declared: Declared, key: DataKey) -> Submission:
    at = now()
    submission = Submission(
        run_id=run.pk,
        form_version=run.form_version,
        language=declared.language,
        key=key,
        answers=seal_answers(key, answers),
        answers_hash=answers_hash(answers),
        declaration=declared.text,
        declaration_version=declared.version,
        declaration_method=declared.method,
        declared_at=at,
        submitted_at=at,
    )
    _ADD.run(submission)
    return submission


def _submit(run: Run, form: Form, answers: dict[str, dict[str, JSON]], hand: Hand) -> Case:
    """Everything of one submission; the caller's transaction holds it together."""
    declared = _declared(form, answers, hand.how)
    kind = Kind(form.kind)
    reading, key = read_answers(answers), new_key()
    case = open_case(
        Opening(
            kind=kind,
            channel=run.channel,
            language=run.language,
            applicant=reading.applicant,
            filler=reading.filler,
            key=key,
            service=reading.service,
            urgent=reading.urgent,
            document=reading.document,
            submission=_submission(run, answers, declared, key),
            by=hand.by,
            how=declared.method,
        )
    )
    hand_over(run, key, answers)
    mark_submitted(run, reference=case.reference)
    return case
