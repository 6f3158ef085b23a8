"""Saving for later: a link to return, shown on the screen and sent where a contact is known."""

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils.translation import override

from forms_engine.clock.calendars import both
from forms_engine.clock.time import riyadh
from forms_engine.forms.form import load
from forms_engine.forms.types import Answers
from forms_engine.messages.services import queue_message
from forms_engine.messages.types import Address
from forms_engine.runs.models import Run
from forms_engine.runs.queries import answers
from forms_engine.runs.services.access import resume_token
from forms_engine.vault.tokens import token_hash

CHANNELS = {"email": "email", "phone": "sms"}


def resume_url(run: Run, token: str) -> str:
    """The whole address of a link to return, in the run's language."""
    with override(run.language):
        return f"{settings.RAKEEN_BASE_URL.rstrip('/')}{reverse('public:resume', args=[token])}"


def save_for_later(run: Run) -> str:
    """The token of the link to return, which is also sent to the person where that is possible."""
    with transaction.atomic():
        token = resume_token(run)
        tell(run, token, template="resume_link")
    return token


def tell(run: Run, token: str, *, template: str) -> bool:
    """Queue the link to the person's e-mail or phone, once per link; False without a contact."""
    address = contact(run, answers(run))
    if address is None:
        return False
    day = both(riyadh(run.expires_at).date(), run.language)
    queue_message(
        template=template,
        language=run.language,
        address=address,
        context={"link": resume_url(run, token), "date": day},
        about=f"run:{run.pk}",
        dedupe=f"{template}:{run.pk}:{token_hash('run.told', token)[:16]}:{address.channel}",
    )
    return True


def contact(run: Run, given: Answers) -> Address | None:
    """The e-mail address that was given, else the phone number; never a guardian's."""
    form = load(run.form_version, run.language)
    found = {
        question.key: str(value)
        for step in form.steps
        for question in step.questions
        if question.key in CHANNELS and (value := given.get(step.key, {}).get(question.key))
    }
    return next((Address(CHANNELS[key], found[key]) for key in CHANNELS if key in found), None)
