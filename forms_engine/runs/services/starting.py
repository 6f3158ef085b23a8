"""Starts a run: its key, its secret, and the jobs that watch its term."""

from datetime import timedelta

from django.db import transaction

from forms_engine.clock.models import Terms
from forms_engine.clock.time import now
from forms_engine.forms import registry
from forms_engine.forms.models import FormVersion
from forms_engine.forms.standing import require_open
from forms_engine.outbox.services import enqueue
from forms_engine.runs.models import Run
from forms_engine.runs.services.access import secret_digest
from forms_engine.runs.services.counting import count_begun
from forms_engine.vault.services import new_key
from forms_engine.vault.tokens import new_token

NOTICE, EXPIRY = "run.expiring", "run.expired"


def start(form_code: str, *, language: str, channel: str) -> tuple[Run, str]:
    """A new run of the form's current version, and the secret for its cookie.

    Raises UnknownForm, and FormClosed where the form takes no new runs now.
    """
    form = registry.published(form_code)
    require_open(form, language)
    return start_on(form.version, language=language, channel=channel)


def start_on(version: FormVersion, *, language: str, channel: str) -> tuple[Run, str]:
    """A new run of exactly this version, whether or not its form takes new runs now."""
    secret, at, terms = new_token(), now(), Terms.current()
    expires = at + timedelta(days=terms.run_expiry_days)
    with transaction.atomic():
        run = Run.objects.create(
            form_version=version,
            language=language,
            channel=channel,
            secret_hash=secret_digest(secret),
            key=new_key(),
            created_at=at,
            touched_at=at,
            expires_at=expires,
        )
        payload = {"run": str(run.pk)}
        notice = expires - timedelta(days=terms.run_notice_days)
        enqueue(NOTICE, str(run.pk), payload, due_at=notice)
        enqueue(EXPIRY, str(run.pk), payload, due_at=expires)
        count_begun(run)
    return run, secret
