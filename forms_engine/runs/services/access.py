"""Who may open a run: the browser that began it, and those that came back by a link or a code."""

from secrets import compare_digest
from typing import NamedTuple
from uuid import UUID

from django.db import transaction

from forms_engine.clock.time import now
from forms_engine.forms.held import version_of
from forms_engine.runs import statements
from forms_engine.runs.enums import State, Use
from forms_engine.runs.errors import RunExpired, RunNotFound
from forms_engine.runs.models import Run
from forms_engine.vault.tokens import token_hash


class Opened(NamedTuple):
    """A run and the secret for the cookie of the browser that opened it."""

    run: Run
    secret: str


def secret_digest(secret: str) -> str:
    """How a browser's secret is stored."""
    return token_hash("run.browser", secret)


def open_run(run_id: UUID, secret: str) -> Run:
    """The run this secret opens; raises RunNotFound, or RunExpired where it was theirs."""
    run = statements.FIND.first(run=run_id)
    if run is None or not _opens(run, secret_digest(secret)):
        raise RunNotFound
    run.form_version = version_of(run.form_version_id)
    if run.state == State.EXPIRED or (run.state == State.OPEN and run.expires_at <= now()):
        raise RunExpired
    return run


def _opens(run: Run, digest: str) -> bool:
    if compare_digest(run.secret_hash, digest):
        return True
    return run.accesses.filter(use=Use.BROWSER, digest=digest).exists()


def leave(run: Run, secret: str) -> None:
    """Make this browser's secret worthless; the answers stay, and a link returns to them."""
    digest = secret_digest(secret)
    with transaction.atomic():
        run.accesses.filter(use=Use.BROWSER, digest=digest).delete()
        Run.objects.filter(pk=run.pk, secret_hash=digest).update(secret_hash="")
