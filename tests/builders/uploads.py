"""Runs and cases whose forms ask for files."""

from builders.cases import VOLUNTEER_ANSWERS, make_case
from builders.files import make_jpeg
from builders.forms import frozen, make_question, posted
from forms_engine.cases.enums import Kind
from forms_engine.cases.models import Case, Submission
from forms_engine.clock.time import now
from forms_engine.forms.form import Form, load
from forms_engine.forms.questions import BirthYear, Declaration, Name, Phone, Upload
from forms_engine.forms.step import Step
from forms_engine.runs.enums import Channel
from forms_engine.runs.files.adding import Place, Sent, add
from forms_engine.runs.files.sealed import Inside, seal_inside
from forms_engine.runs.models import Run, RunFile
from forms_engine.runs.services import answer, start
from forms_engine.vault.files import keep
from forms_engine.vault.services import new_key


def make_upload_form(*, optional=False, **settings):
    """A volunteer's form with a step of papers between the person and the declaration."""
    papers = make_question(
        Upload,
        key="papers",
        label="الأوراق المساندة",
        hint="مثل موافقة ولي الأمر مكتوبة.",
        optional=optional,
        **settings,
    )
    person = (
        make_question(Name, key="name", label="الاسم"),
        make_question(BirthYear, key="birth_year", label="سنة الميلاد"),
        make_question(Phone, key="phone", label="الجوال"),
    )
    declared = make_question(Declaration, key="declared", label="أقر بصحة ما ذكرت", body="الإقرار")
    return Form(
        code="volunteer",
        kind="volunteer",
        title="أوراق",
        steps=(
            Step(key="person", title="صاحب الطلب", questions=person),
            Step(key="papers", title="الأوراق", questions=(papers,)),
            Step(key="check", title="المراجعة", questions=(declared,)),
        ),
    )


def make_upload_run(*, language="ar", until="", **settings):
    """A run of that form, and its secret."""
    version = frozen(make_upload_form(**settings))
    run, secret = start("volunteer", language=language, channel=Channel.VOLUNTEER)
    Run.objects.filter(pk=run.pk).update(form_version=version)
    run = Run.objects.select_related("form_version", "key").get(pk=run.pk)
    for step in TYPED_PAPERS if until else ():
        give(run, step)
        if step == until:
            break
    return run, secret


TYPED_PAPERS = {
    "person": {"name": ["Basil"], "birth_year": ["1990"], "phone": ["0501234567"]},
    "papers": {},
    "check": {"declared": ["on"]},
}


def give(run, step):
    """Send a step with the usual answers."""
    form = load(run.form_version, run.language)
    return answer(run, form, form.step(step), posted(TYPED_PAPERS[step]))


def place_in(run):
    """The upload question of that run."""
    form = load(run.form_version, run.language)
    step = form.step("papers")
    return Place(run, form, step, step.questions[0])


def add_file(run, data=None, name="consent.jpg"):
    """Send one file; without `data` a small picture."""
    return add(place_in(run), Sent(name, make_jpeg() if data is None else data))


def make_case_with_file(
    data=b"%PDF- papers", *, kind="pdf", state="available", reason="", **columns
):
    """A volunteer's case with one file, kept under the case's key as sending a form leaves it."""
    case = make_case(kind=Kind.VOLUNTEER, answers=VOLUNTEER_ANSWERS, **columns)
    Submission.objects.filter(pk=case.submission_id).update(
        form_version=frozen(make_upload_form(optional=True))
    )
    case = Case.objects.select_related("submission__form_version", "key").get(pk=case.pk)
    return case, attach_file(case, data, kind=kind, state=state, reason=reason)


def attach_file(case, data=b"%PDF- papers", *, kind="pdf", state="available", reason=""):
    """A file of this case, whatever its form asked for."""
    moment = now()
    run = Run.objects.create(
        id=case.submission.run_id,
        form_version_id=case.submission.form_version_id,
        language="ar",
        channel=case.channel,
        key=new_key(),
        state="submitted",
        case_reference=case.reference,
        created_at=moment,
        touched_at=moment,
        expires_at=moment,
    )
    stored = keep([data])
    row = RunFile(
        run=run,
        key=case.key,
        step="papers",
        question="papers",
        stored="" if reason else stored.name,
        digest="0" * 40,
        size=len(data),
        kind=kind,
        state=state,
        reason=reason,
        created_at=moment,
    )
    row.sealed = seal_inside(case.key, row, Inside("موافقة.pdf", stored.secret, "0" * 64))
    row.save(force_insert=True)
    return row
