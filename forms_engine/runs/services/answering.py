"""Takes the answers of one step; the page and the API both come through here."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from django.db import transaction
from django.utils.datastructures import MultiValueDict

from forms_engine.clock.models import Terms
from forms_engine.clock.time import now
from forms_engine.forms.form import Form
from forms_engine.forms.questions.statement import Consent as ConsentQuestion
from forms_engine.forms.step import Step
from forms_engine.forms.step_form import StepForm
from forms_engine.forms.types import StepAnswers
from forms_engine.runs import statements
from forms_engine.runs.contact import proof
from forms_engine.runs.errors import RunClosed
from forms_engine.runs.files.queries import with_files
from forms_engine.runs.models import Consent, Run, RunStep
from forms_engine.runs.progress import Steps, answers_of
from forms_engine.runs.queries import saved_steps
from forms_engine.runs.sealed import Saved, seal_step
from forms_engine.runs.services.counting import count_errors

LONGEST_KEPT = 20_000


def answer(
    run: Run,
    form: Form,
    step: Step,
    data: Mapping[str, object],
    *,
    saved: Steps | None = None,
    shown: bool = True,
) -> StepForm:
    """Read and save a step, valid or not, and give its bound form back; raises RunClosed.

    `saved` spares reading the run's steps a second time; `shown` is False where the person is
    saving for later and meets no message, so that none is counted.
    """
    saved = saved_steps(run) if saved is None else saved
    others = {key: value for key, value in answers_of(form, saved).items() if key != step.key}
    before = saved.get(step.key)
    sent = with_files(run.pk, step, data)
    bound = step.django_form(sent, answers=others, asked=before.typed if before else None)
    cleaned = bound.cleaned if bound.is_valid() else None
    run.proof_kind, run.proof = proof(run, form, {**others, step.key: cleaned or {}})
    given = [*_given(run, form, step, cleaned)]
    _write(run, step.key, Saved(_kept(bound), cleaned), language=form.language, consents=given)
    if shown:
        count_errors(run, step.key, bound.places())
    return bound


def answer_again(run: Run, form: Form, step: Step) -> None:
    """Read a saved step once more because its files have changed; one not saved yet stays so."""
    saved = saved_steps(run)
    if step.key in saved:
        sent: MultiValueDict[str, str] = MultiValueDict(saved[step.key].typed)
        answer(run, form, step, sent, saved=saved, shown=False)


def save_step(
    run: Run, step_key: str, *, typed: dict[str, list[str]], cleaned: StepAnswers | None
) -> None:
    """Save a step as it is; `cleaned` is None while it is not valid. Raises RunClosed."""
    _write(run, step_key, Saved(typed, cleaned), language=run.language, consents=[])


def _write(
    run: Run, step_key: str, saved: Saved, *, language: str, consents: list[Consent]
) -> None:
    row = RunStep(
        run=run,
        key=step_key,
        sealed=seal_step(run, step_key, saved),
        valid=saved.cleaned is not None,
    )
    expires = now() + timedelta(days=Terms.current().run_expiry_days)
    with transaction.atomic():
        _touch(run, language, expires)
        statements.SAVE.run(row)
        if consents:
            _record(consents)


def _touch(run: Run, language: str, expires: datetime) -> None:
    to = {"at": now(), "expires": expires, "language": language}
    if not statements.TOUCH.run(run=run.pk, kind=run.proof_kind, proof=run.proof, **to):
        raise RunClosed(str(run.pk))
    run.expires_at, run.language = expires, language


def _kept(bound: StepForm) -> dict[str, list[str]]:
    return {key: [text[:LONGEST_KEPT] for text in texts] for key, texts in bound.typed().items()}


def _given(run: Run, form: Form, step: Step, cleaned: StepAnswers | None) -> Iterable[Consent]:
    for question in step.questions:
        if isinstance(question, ConsentQuestion) and (cleaned or {}).get(question.key):
            words = question.statement()
            yield Consent(
                run=run,
                purpose=f"{step.key}.{question.key}",
                type=words.type,
                version=words.version,
                language=step.language or form.language,
                digest=words.digest,
                given_at=now(),
            )


def _record(consents: list[Consent]) -> None:
    Consent.objects.bulk_create(
        consents,
        update_conflicts=True,
        unique_fields=["run", "purpose"],
        update_fields=["type", "version", "language", "digest", "given_at"],
    )
