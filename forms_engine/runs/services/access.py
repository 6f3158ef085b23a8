"""Who may open a run: the browser that began it, and those that came by a link to return."""

from secrets import compare_digest
from typing import NamedTuple
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from forms_engine.clock.time import now
from forms_engine.runs.enums import State, Use
from forms_engine.runs.errors import RunExpired, RunNotFound
from forms_engine.runs.models import Run, RunAccess
from forms_engine.vault.sealing import seal, unseal
from forms_engine.vault.tokens import new_token, token_hash


class Opened(NamedTuple):
    """A run and the secret for the cookie of the browser that opened it."""

    run: Run
    secret: str


def secret_digest(secret: str) -> str:
    """How a browser's secret is stored."""
    return token_hash("run.browser", secret)


def open_run(run_id: UUID, secret: str) -> Run:
    """The run this secret opens; raises RunNotFound, or RunExpired where it was theirs."""
    run = Run.objects.select_related("form_version", "key").filter(pk=run_id).first()
    if run is None or not _opens(run, secret_digest(secret)):
        raise RunNotFound
    if run.state == State.EXPIRED or (run.state == State.OPEN and run.expires_at <= now()):
        raise RunExpired
    return run


def _opens(run: Run, digest: str) -> bool:
    if compare_digest(run.secret_hash, digest):
        return True
    return run.accesses.filter(use=Use.BROWSER, digest=digest).exists()


def resume_token(run: Run) -> str:
    """The token of the run's link to return: the unused one, else a new one."""
    unused = run.accesses.filter(use=Use.RESUME, used_at=None).order_by("-pk").first()
    if unused is not None and unused.sealed is not None:
        return str(unseal(run.key, bytes(unused.sealed), label=_label(run)))
    token = new_token()
    run.accesses.create(
        use=Use.RESUME,
        digest=_link_digest(token),
        sealed=seal(run.key, token, label=_label(run)),
        created_at=now(),
    )
    return token


def redeem(token: str) -> Opened:
    """Exchange a link to return, once, for a new browser's secret; raises RunNotFound."""
    secret, at = new_token(), now()
    with transaction.atomic():
        access = _unused(token).select_related("run__form_version", "run__key").first()
        if access is None or not _unused(token).update(used_at=at, sealed=None):
            raise RunNotFound
        access.run.accesses.create(use=Use.BROWSER, digest=secret_digest(secret), created_at=at)
    return Opened(access.run, secret)


def can_redeem(token: str) -> bool:
    """Whether the link would open a run now; asking does not use it up."""
    return _unused(token).exists()


def _unused(token: str) -> QuerySet[RunAccess]:
    open_runs = Run.objects.filter(state=State.OPEN, expires_at__gt=now())
    links = RunAccess.objects.filter(use=Use.RESUME, used_at=None, run__in=open_runs)
    return links.filter(digest=_link_digest(token))


def leave(run: Run, secret: str) -> None:
    """Make this browser's secret worthless; the answers stay, and a link returns to them."""
    digest = secret_digest(secret)
    with transaction.atomic():
        run.accesses.filter(use=Use.BROWSER, digest=digest).delete()
        Run.objects.filter(pk=run.pk, secret_hash=digest).update(secret_hash="")


def _label(run: Run) -> str:
    return f"run:{run.pk}:resume"


def _link_digest(token: str) -> str:
    return token_hash("run.resume", token)
