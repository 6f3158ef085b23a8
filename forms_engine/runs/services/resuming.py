"""The way back into a run: a link and a short code, each used once, with a proof and a lock."""

from datetime import timedelta
from typing import NamedTuple, cast

from django.db import transaction
from django.db.models import F, Q, QuerySet

from forms_engine.clock.time import now
from forms_engine.forms.codes import new_code, read_code
from forms_engine.outbox.services import enqueue
from forms_engine.runs.contact import proves
from forms_engine.runs.enums import State, Use
from forms_engine.runs.errors import RunNotFound, WrongProof
from forms_engine.runs.models import Run, RunAccess
from forms_engine.runs.services.access import Opened, secret_digest
from forms_engine.vault.blind import blind
from forms_engine.vault.sealing import seal, unseal
from forms_engine.vault.tokens import new_token, token_hash

LOCKED = "run.locked"
TRIES = 5
SECOND_PRESS = timedelta(minutes=1)


class Way(NamedTuple):
    """The token of a link to return, and the code that does the same; both are used up at once."""

    token: str
    code: str


def way_back(run: Run) -> Way:
    """The run's unused way back, else a new one; the code opens only a run with a proof."""
    live = run.accesses.filter(use=Use.RESUME, used_at=None, tries__lt=TRIES).exclude(code="")
    if (row := live.order_by("-pk").first()) and row.sealed is not None:
        return Way(*cast(list[str], unseal(run.key, bytes(row.sealed), label=_label(run))))
    way = Way(new_token(), _free_code())
    run.accesses.create(
        use=Use.RESUME,
        digest=_link_digest(way.token),
        code=_code_digest(way.code),
        sealed=seal(run.key, list(way), label=_label(run)),
        created_at=now(),
    )
    return way


def _free_code() -> str:
    code = new_code()
    while RunAccess.objects.filter(code=_code_digest(code)).exists():
        code = new_code()
    return code


def asked(token: str, *, press: str = "") -> str:
    """What a link asks for: "phone", "email", or "" for nothing; uses nothing up.

    Raises RunNotFound for a link that would open no run now.
    """
    row = _live(Q(digest=_link_digest(token)), press).first()
    if row is None:
        raise RunNotFound
    return row.run.proof_kind


def redeem(token: str, *, typed: str = "", press: str = "") -> Opened:
    """Exchange a link to return, once, for a new browser's secret.

    Raises WrongProof, or RunNotFound for a link that is unknown, used, late or locked. `press`
    names the page that was pressed: its second press within a minute opens the run too.
    """
    row = _live(Q(digest=_link_digest(token)), press).first()
    if row is None:
        raise RunNotFound
    return _enter(row, press, proved=not row.run.proof_kind or proves(row.run, typed))


def redeem_code(code: str, *, typed: str, press: str = "") -> Opened:
    """Exchange a code for a new browser's secret; raises RunNotFound, whatever is wrong.

    One look and one write, whether there is such a code or not.
    """
    row = _live(Q(code=_code_digest(read_code(code) or "-")), press).first()
    return _enter(row, press, proved=proves(row.run if row else None, typed))


def _live(which: Q, press: str = "") -> QuerySet[RunAccess]:
    unused = Q(used_at=None)
    if press:
        unused |= Q(used_by=_press_digest(press), used_at__gt=now() - SECOND_PRESS)
    return RunAccess.objects.select_related("run__form_version").filter(
        which,
        unused,
        use=Use.RESUME,
        tries__lt=TRIES,
        run__state=State.OPEN,
        run__expires_at__gt=now(),
    )


def _enter(row: RunAccess | None, press: str, *, proved: bool) -> Opened:
    with transaction.atomic():
        opened = _used(row, press) if row and proved else None
        if opened is None:
            _count(row)
    if opened is None:
        raise WrongProof
    return opened


def _used(row: RunAccess, press: str) -> Opened | None:
    """A browser's secret; None where somebody else was quicker."""
    at, secret, digest = now(), new_token(), _press_digest(press)
    first = RunAccess.objects.filter(pk=row.pk, used_at=None)
    again = RunAccess.objects.filter(pk=row.pk, used_by=digest) if press else first
    if not first.update(used_at=at, used_by=digest, sealed=None) and not again.exists():
        return None
    row.run.accesses.create(use=Use.BROWSER, digest=secret_digest(secret), created_at=at)
    return Opened(row.run, secret)


def _count(row: RunAccess | None) -> None:
    """Count a wrong proof; the last one locks the way back, and a new one is sent."""
    tried = RunAccess.objects.filter(pk=row.pk if row else 0, tries__lt=TRIES)
    if tried.update(tries=F("tries") + 1) and row and row.tries + 1 >= TRIES:
        enqueue(LOCKED, str(row.pk), {"run": str(row.run_id)})


def _label(run: Run) -> str:
    return f"run:{run.pk}:way"


def _link_digest(token: str) -> str:
    return token_hash("run.resume", token)


def _code_digest(code: str) -> str:
    return blind("run.code", code)


def _press_digest(press: str) -> str:
    return token_hash("run.press", press) if press else ""
