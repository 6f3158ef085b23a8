"""Takes a file, gives it back, forgets it; each in one transaction, and one file at a time."""

import hashlib
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID, uuid4

from django.conf import settings
from django.db import IntegrityError, transaction

from forms_engine.clock.models import Terms
from forms_engine.clock.time import now
from forms_engine.forms.form import Form
from forms_engine.forms.questions.upload import Upload
from forms_engine.forms.step import Step
from forms_engine.outbox.services import enqueue
from forms_engine.runs.enums import FileState, State
from forms_engine.runs.errors import FileRefused, RunClosed, UnknownFile
from forms_engine.runs.files.forgetting import forget
from forms_engine.runs.files.names import clean_name
from forms_engine.runs.files.queries import files_of
from forms_engine.runs.files.row import RunFile
from forms_engine.runs.files.sealed import Inside, seal_inside
from forms_engine.runs.models import Run
from forms_engine.runs.scanning.clamd import ScannerAway
from forms_engine.runs.scanning.examine import examine
from forms_engine.runs.scanning.findings import Bad
from forms_engine.runs.scanning.sniff import kind_of
from forms_engine.runs.services.answering import answer_again
from forms_engine.vault.blind import blind
from forms_engine.vault.errors import NoRoom
from forms_engine.vault.files import Kept, drop, keep

SCAN = "file.scan"


@dataclass(frozen=True)
class Place:
    """The question of a run that a file belongs to, in the form that the person is reading."""

    run: Run
    form: Form
    step: Step
    question: Upload


@dataclass(frozen=True)
class Sent:
    """A file as it came: its name for people only, and its bytes."""

    name: str
    data: bytes


def add(place: Place, sent: Sent) -> RunFile:
    """Keep a file, examined at once where that is quick, or else in quarantine.

    Raises FileRefused or RunClosed, and then nothing is kept. The same file sent twice is one.
    """
    _refuse_early(place, sent)
    digest = blind("file", f"{place.run.pk}:{sum_of(sent.data)}")
    if known := _known(place, digest):
        return known
    state, data = examined(sent.data)
    kept = stored(data)
    row = _row(place, Sent(sent.name, data), kept=kept, state=state, digest=digest)
    try:
        with transaction.atomic():
            _insert(place, row)
    except IntegrityError:
        drop(kept.name)
        if known := _known(place, digest):
            return known
        raise
    except (RunClosed, FileRefused):
        drop(kept.name)
        raise
    return row


def sum_of(data: bytes) -> str:
    """SHA-256 in hex."""
    return hashlib.sha256(data).hexdigest()


def _refuse_early(place: Place, sent: Sent) -> None:
    """Whatever can be said without opening the file."""
    if not sent.data:
        raise FileRefused("empty")
    if len(sent.data) > place.question.limit:
        raise FileRefused("too_large")
    kind = kind_of(sent.data)
    if kind not in place.question.kinds:
        raise FileRefused("kind_not_asked" if kind else "wrong_kind")
    _refuse_too_many(place)


def _standing(place: Place) -> int:
    rows = files_of(place.run.pk).filter(step=place.step.key, question=place.question.key)
    return rows.exclude(state=FileState.REFUSED).count()


def _refuse_too_many(place: Place) -> None:
    if _standing(place) >= place.question.most:
        raise FileRefused("too_many")


def _known(place: Place, digest: str) -> RunFile | None:
    """The same bytes for the same question: somebody pressed twice."""
    same = files_of(place.run.pk).filter(step=place.step.key, question=place.question.key)
    return same.filter(digest=digest).exclude(state=FileState.REFUSED).first()


def examined(data: bytes) -> tuple[FileState, bytes]:
    """What is kept, made anew, or as it came and in quarantine; raises FileRefused."""
    if len(data) > settings.RAKEEN_UPLOADS["at_once"]:
        return FileState.QUARANTINE, data
    try:
        return FileState.AVAILABLE, examine(data).data
    except Bad as bad:
        raise FileRefused(bad.code) from None
    except ScannerAway:
        return FileState.QUARANTINE, data


def stored(data: bytes) -> Kept:
    """Where it lies; raises FileRefused where there is no room."""
    try:
        return keep([data])
    except NoRoom:
        raise FileRefused("no_room") from None


def _row(place: Place, sent: Sent, *, kept: Kept, state: FileState, digest: str) -> RunFile:
    kind = kind_of(sent.data)
    row = RunFile(
        id=uuid4(),
        run=place.run,
        key=place.run.key,
        step=place.step.key,
        question=place.question.key,
        stored=kept.name,
        digest=digest,
        size=len(sent.data),
        kind=kind,
        state=state,
        created_at=now(),
    )
    inside = Inside(clean_name(sent.name, kind), kept.secret, sum_of(sent.data))
    row.sealed = seal_inside(row.key, row, inside)
    return row


def _insert(place: Place, row: RunFile) -> None:
    """The run's row is held first, so that two files sent at once are counted one by one."""
    _hold(place.run)
    _refuse_too_many(place)
    forget(files_of(place.run.pk).filter(step=row.step, state=FileState.REFUSED))
    row.save(force_insert=True)
    if row.state == FileState.QUARANTINE:
        enqueue(SCAN, str(row.pk), {"file": str(row.pk)})
    answer_again(place.run, place.form, place.step)


def _hold(run: Run) -> None:
    expires = now() + timedelta(days=Terms.current().run_expiry_days)
    open_run = Run.objects.filter(pk=run.pk, state=State.OPEN)
    if not open_run.update(touched_at=now(), expires_at=expires):
        raise RunClosed(str(run.pk))


def remove(place: Place, file_id: UUID) -> None:
    """Forget one file, kept or refused; raises UnknownFile or RunClosed."""
    with transaction.atomic():
        _hold(place.run)
        rows = files_of(place.run.pk).filter(step=place.step.key, question=place.question.key)
        if not forget(rows.filter(pk=file_id)):
            raise UnknownFile(str(file_id))
        answer_again(place.run, place.form, place.step)
