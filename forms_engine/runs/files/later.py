"""Files asked for after a form was sent: the same store and examination, the case's key."""

from uuid import UUID, uuid4

from django.db import IntegrityError, transaction
from django.db.models import QuerySet

from forms_engine.clock.time import now
from forms_engine.forms.questions.upload import Upload
from forms_engine.outbox.services import enqueue
from forms_engine.runs.enums import FileState
from forms_engine.runs.errors import FileRefused, UnknownFile
from forms_engine.runs.files.adding import SCAN, Sent, examined, stored, sum_of
from forms_engine.runs.files.forgetting import forget
from forms_engine.runs.files.names import clean_name
from forms_engine.runs.files.queries import files_of
from forms_engine.runs.files.row import RunFile
from forms_engine.runs.files.sealed import Inside, seal_inside
from forms_engine.runs.scanning.sniff import kind_of
from forms_engine.vault.blind import blind
from forms_engine.vault.files import drop
from forms_engine.vault.models import DataKey

LATER = "later"  # the step under which such files stand; no form has one of this name


def later_files(run_id: UUID, question: str = "") -> QuerySet[RunFile]:
    """What came after the form was sent, or of it what answers one question of staff."""
    rows = files_of(run_id).filter(step=LATER)
    return rows.filter(question=question) if question else rows


def add_later(run_id: UUID, key: DataKey, asked: Upload, sent: Sent) -> RunFile:
    """Keep a file; `asked` says what is taken. Raises FileRefused, and then nothing is kept."""
    _refuse_early(asked, sent)
    digest = blind("file", f"{run_id}:{sum_of(sent.data)}")
    own = later_files(run_id, asked.key)
    if known := own.filter(digest=digest).exclude(state=FileState.REFUSED).first():
        return known
    _refuse_too_many(own, asked)
    state, data = examined(sent.data)
    kept = stored(data)
    row = RunFile(
        id=uuid4(),
        run_id=run_id,
        key=key,
        step=LATER,
        question=asked.key,
        stored=kept.name,
        digest=digest,
        size=len(data),
        kind=kind_of(data),
        state=state,
        created_at=now(),
    )
    inside = Inside(clean_name(sent.name, row.kind), kept.secret, sum_of(data))
    row.sealed = seal_inside(key, row, inside)
    return _inserted(row, own, asked)


def _refuse_early(asked: Upload, sent: Sent) -> None:
    if not sent.data:
        raise FileRefused("empty")
    if len(sent.data) > asked.limit:
        raise FileRefused("too_large")
    if kind_of(sent.data) not in asked.kinds:
        raise FileRefused("wrong_kind")


def _refuse_too_many(own: QuerySet[RunFile], asked: Upload) -> None:
    if own.exclude(state=FileState.REFUSED).count() >= asked.most:
        raise FileRefused("too_many")


def _inserted(row: RunFile, own: QuerySet[RunFile], asked: Upload) -> RunFile:
    """Two files at once may be one more than asked for; the same one twice stays one."""
    try:
        with transaction.atomic():
            _refuse_too_many(own, asked)
            forget(own.filter(state=FileState.REFUSED))
            row.save(force_insert=True)
            if row.state == FileState.QUARANTINE:
                enqueue(SCAN, str(row.pk), {"file": str(row.pk)})
    except IntegrityError:
        drop(row.stored)
        return own.get(digest=row.digest)
    except FileRefused:
        drop(row.stored)
        raise
    return row


def remove_later(run_id: UUID, question: str, file_id: UUID) -> None:
    """Forget one of the files that answer a question; raises UnknownFile."""
    with transaction.atomic():
        if not forget(later_files(run_id, question).filter(pk=file_id)):
            raise UnknownFile(str(file_id))
