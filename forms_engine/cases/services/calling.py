"""Somebody who fills in a form asks to be called: an enquiry that knows the run and the step."""

from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override

from forms_engine.clock.time import now
from forms_engine.forms.form import Form
from forms_engine.forms.questions.language import LANGUAGES
from forms_engine.forms.step import Step
from forms_engine.runs.models import Run

from ..models import Case, Enquiry
from ..sealed import Applicant
from .enquiry import Asked, Asking, Place, open_enquiry

SPOKEN = {option.code: str(option.label) for option in LANGUAGES}


class CallTime(TextChoices):
    """When a person likes to be called."""

    SOON = "soon", gettext_lazy("As soon as possible")
    MORNING = "morning", gettext_lazy("In the morning")
    AFTERNOON = "afternoon", gettext_lazy("In the afternoon")
    EVENING = "evening", gettext_lazy("In the evening")


@dataclass(frozen=True, kw_only=True)
class Caller:
    """Whom to call: what they confirmed themselves, and nothing else of the form."""

    name: str
    phone: str
    time: CallTime
    language: str


def ask_for_call(run: Run, form: Form, step: Step, caller: Caller) -> Case:
    """The enquiry; asked again at the same step in the same words, it is the same one."""
    applicant = Applicant(name=caller.name, phone=caller.phone, contact_language=caller.language)
    with override(form.language):
        asked = _words(form, step, caller)
    asking = Asking(
        asked=asked,
        applicant=applicant,
        language=run.language,
        channel=run.channel,
        key=f"call:{run.pk}:{step.key}",
        place=Place(run.pk, step.key, caller.time.value),
    )
    return open_enquiry(asking)


def _words(form: Form, step: Step, caller: Caller) -> Asked:
    """The sentences of the enquiry, in the language of the form."""
    subject = _("Call me: %(form)s, step “%(step)s”")
    question = _(
        "I would like to be called about the step “%(step)s”. Best time: %(time)s. "
        "Language: %(language)s."
    )
    names = {
        "form": str(form.title),
        "step": str(step.title),
        "time": str(caller.time.label),
        "language": SPOKEN.get(caller.language, caller.language),
    }
    return Asked(subject=subject % names, question=question % names)


def called(case: Case) -> None:
    """The call that was asked for is made: the enquiry does not ask for one any more."""
    Enquiry.objects.filter(case=case, called_at=None).update(called_at=now())


def call_of(run: Run) -> Case | None:
    """The latest request to be called that was made in this run."""
    made = Enquiry.objects.filter(run_id=run.pk).select_related("case").order_by("-pk").first()
    return made.case if made else None
