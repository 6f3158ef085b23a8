"""Staff key a form in for somebody: on the same run, read by the same steps, all on one page."""

from collections.abc import Mapping
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from forms_engine.clock.time import now
from forms_engine.forms.codes import new_code
from forms_engine.forms.form import Form
from forms_engine.forms.models import FormVersion
from forms_engine.forms.step_form import StepForm
from forms_engine.forms.types import Answers
from forms_engine.forms.whole import WholeStep, whole_steps
from forms_engine.runs.enums import How, State
from forms_engine.runs.errors import RunNotFound
from forms_engine.runs.models import Keying, Run
from forms_engine.runs.progress import Steps, answers_of
from forms_engine.runs.queries import saved_steps
from forms_engine.runs.sealed import Saved
from forms_engine.runs.services.answering import LONGEST_KEPT, answer, save_step
from forms_engine.runs.services.starting import start_on
from forms_engine.staff.models import User


def begin(
    version: FormVersion, *, by: User, language: str, channel: str, paper: str = ""
) -> Keying:
    """A run that staff fill in; `paper` is the reference of the paper that it is keyed from."""
    with transaction.atomic():
        run, _secret = start_on(version, language=language, channel=channel)
        return Keying.objects.create(run=run, by=by, code=_free_code(), paper=paper)


def _free_code() -> str:
    code = new_code()
    while Keying.objects.filter(code=code).exists():
        code = new_code()
    return code


def being_keyed() -> QuerySet[Keying]:
    """What staff have begun and not sent yet, the latest touched first."""
    rows = Keying.objects.select_related("run__form_version", "run__key", "by")
    open_now = rows.filter(run__state=State.OPEN, run__expires_at__gt=now())
    return open_now.order_by("-run__touched_at")


def keyed(run_id: UUID) -> Keying:
    """The keying of one run; raises RunNotFound where staff key nothing in, or not any more."""
    found = being_keyed().filter(run=run_id).first()
    if found is None:
        raise RunNotFound
    return found


def key_in(run: Run, form: Form, data: Mapping[str, object], *, sending: bool) -> list[StepForm]:
    """Read and save every step in order and give their forms back; raises RunClosed.

    A step that the answers before it do not lead to is kept as typed and read by nobody. Messages
    are counted only when the form is being sent.
    """
    saved, pages = saved_steps(run), []
    for step in whole_steps(form):
        if step.is_shown(answers_of(form, saved)):
            page = answer(run, form, step, data, saved=saved, shown=sending)
            saved[step.key] = Saved(page.typed(), page.cleaned if page.is_valid() else None)
        else:
            page = _unread(run, step, data, saved)
        pages.append(page)
    return pages


def _unread(run: Run, step: WholeStep, data: Mapping[str, object], saved: Steps) -> StepForm:
    sent = step.django_form(data, answers={}).typed()
    typed = {key: [text[:LONGEST_KEPT] for text in texts] for key, texts in sent.items()}
    if any(map(any, typed.values())) or step.key in saved:
        save_step(run, step.key, typed=typed, cleaned=None)
    return step.django_form(answers={}, initial=step.initial(typed))


def note_how(keying: Keying, how: How) -> None:
    """Keep in what way the person agreed, while it is being keyed in."""
    with transaction.atomic():
        Keying.objects.filter(pk=keying.pk, run__state=State.OPEN).update(how=how)
        keying.how = how


def pages_of(run: Run, form: Form) -> list[StepForm]:
    """Every step with what was typed there before."""
    saved = saved_steps(run)
    given = answers_of(form, saved)
    return [_page(step, saved, form, given) for step in whole_steps(form)]


def _page(step: WholeStep, saved: Steps, form: Form, given: Answers) -> StepForm:
    one = saved.get(step.key)
    initial = step.initial(one.typed) if one else step.preset(form.language)
    others = {key: value for key, value in given.items() if key != step.key}
    return step.django_form(answers=others, initial=initial)
