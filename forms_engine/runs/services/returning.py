"""Saving for later: a link and a code, shown on the screen and sent where a contact is known."""

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
from forms_engine.messages.wordings import language_for
from forms_engine.runs.contact import address
from forms_engine.runs.models import Run
from forms_engine.runs.queries import answers
from forms_engine.runs.services.resuming import Way, way_back
from forms_engine.vault.tokens import token_hash


def resume_url(run: Run, token: str) -> str:
    """The whole address of a link to return, in the run's language."""
    with override(run.language):
        return f"{settings.RAKEEN_BASE_URL.rstrip('/')}{reverse('public:resume', args=[token])}"


def save_for_later(run: Run) -> Way:
    """The way back, which is also sent to the person where that is possible."""
    with transaction.atomic():
        way = way_back(run)
        tell(run, way, template="resume_link")
    return way


def tell(run: Run, way: Way, *, template: str) -> bool:
    """Queue the way back to the person's e-mail or phone, once; False without a contact."""
    found = contact(run, answers(run))
    if found is None:
        return False
    day = both(riyadh(run.expires_at).date(), language_for(template, run.language))
    queue_message(
        template=template,
        language=run.language,
        address=found,
        context={"link": resume_url(run, way.token), "code": way.code, "date": day},
        about=f"run:{run.pk}",
        dedupe=f"{template}:{run.pk}:{token_hash('run.told', way.token)[:16]}:{found.channel}",
    )
    return True


def contact(run: Run, given: Answers) -> Address | None:
    """The e-mail address that was given, else the phone number; never a guardian's."""
    return address(load(run.form_version, run.language), given)
