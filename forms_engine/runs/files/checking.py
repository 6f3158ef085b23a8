"""Takes a file out of quarantine: the worker's part, by the examination of adding.py."""

from collections.abc import Callable
from functools import partial

from forms_engine.forms.form import load
from forms_engine.outbox import Later
from forms_engine.outbox.handlers import Payload, Receipt, handler
from forms_engine.runs.enums import FileState, State
from forms_engine.runs.files.adding import SCAN
from forms_engine.runs.files.forgetting import drop_later
from forms_engine.runs.files.row import RunFile
from forms_engine.runs.files.sealed import Inside, kept, open_inside, seal_inside
from forms_engine.runs.scanning.clamd import ScannerAway
from forms_engine.runs.scanning.examine import examine
from forms_engine.runs.scanning.findings import Bad, Clean
from forms_engine.runs.services.answering import answer_again
from forms_engine.vault.errors import FileLost, Tampered
from forms_engine.vault.files import Kept, drop, keep, read

AGAIN = 60  # seconds until a scanner that is away is asked again


@handler(SCAN, outside=True)
def check(payload: Payload) -> Receipt | None:
    """Examine a file in quarantine; while nobody can say, it stays there. Raises Later."""
    row = _waiting(payload)
    if row is None:
        return None
    try:
        clean = examine(b"".join(read(kept(row))))
    except ScannerAway:
        raise Later(AGAIN) from None
    except Bad as bad:
        return Receipt(partial(_refuse, row, bad.code))
    except (FileLost, Tampered):
        return Receipt(partial(_refuse, row, "damaged"))
    return Receipt(_release(row, clean))


def _waiting(payload: Payload) -> RunFile | None:
    rows = RunFile.objects.select_related("key", "run__key", "run__form_version")
    waiting = rows.filter(state=FileState.QUARANTINE, key__destroyed_at=None)
    return waiting.filter(pk=str(payload["file"])).first()


def _change(row: RunFile, **columns: object) -> bool:
    """False where it was examined, removed, or (by sending the form) sealed anew meanwhile."""
    waiting = RunFile.objects.filter(pk=row.pk, state=FileState.QUARANTINE, key=row.key)
    return bool(waiting.update(**columns))


def _again_if_waiting(row: RunFile) -> None:
    if RunFile.objects.filter(pk=row.pk, state=FileState.QUARANTINE).exists():
        raise Later(1)


def _release(row: RunFile, clean: Clean) -> Callable[[], None]:
    """Keeps what was made anew; the row is written with the job's mark."""
    fresh, before = keep([clean.data]), open_inside(row)
    inside = Inside(before.name, fresh.secret, before.sum)
    return partial(_make_available, row, fresh, seal_inside(row.key, row, inside), len(clean.data))


def _make_available(row: RunFile, fresh: Kept, sealed: bytes, size: int) -> None:
    columns = {"stored": fresh.name, "sealed": sealed, "size": size}
    if _change(row, state=FileState.AVAILABLE, **columns):
        drop_later([row.stored])
        return
    drop(fresh.name)
    _again_if_waiting(row)


def _refuse(row: RunFile, code: str) -> None:
    """Only the row stays, to tell why; the answer of its question is read again."""
    if not _change(row, state=FileState.REFUSED, stored="", reason=code):
        return _again_if_waiting(row)
    drop_later([row.stored])
    if row.run.state == State.OPEN:
        form = load(row.run.form_version, row.run.language)
        answer_again(row.run, form, form.step(row.step))
