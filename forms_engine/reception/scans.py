"""The scan of a letter: examined apart, sealed with a secret of its own (decision 0009)."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from forms_engine.cases.models import Case
from forms_engine.runs.errors import FileRefused
from forms_engine.runs.files.forgetting import claim_with, drop_later
from forms_engine.runs.scanning.clamd import ScannerAway
from forms_engine.runs.scanning.examine import examine
from forms_engine.runs.scanning.findings import Bad
from forms_engine.runs.scanning.sniff import kind_of
from forms_engine.vault.errors import FileLost, NoRoom
from forms_engine.vault.files import Kept, drop, keep, read

from .exceptions import NoScan
from .models import Letter
from .sealed import close_facts, read_facts

SCAN = "letter.scan"


@dataclass(frozen=True)
class Scan:
    """A scan that is kept already, made anew by us; nothing names it until its letter does."""

    kept: Kept
    kind: str
    size: int


def keep_scan(data: bytes, *, largest: int) -> Scan:
    """Examine a scan while its sender waits, and seal what was made anew; raises FileRefused."""
    kind = _kind(data, largest=largest)
    try:
        clean = examine(data).data
        return Scan(keep([clean]), kind, len(clean))
    except Bad as bad:
        raise FileRefused(bad.code) from None
    except ScannerAway:
        raise FileRefused("scanner_away") from None
    except NoRoom:
        raise FileRefused("no_room") from None


def _kind(data: bytes, *, largest: int) -> str:
    if not data:
        raise FileRefused("empty")
    if len(data) > largest:
        raise FileRefused("too_large")
    kind = kind_of(data)
    if not kind:
        raise FileRefused("wrong_kind")
    return kind


def put_scan(letter: Letter, scan: Scan) -> None:
    """Let the letter know its scan; the secret is sealed under the key of its case."""
    letter.stored, letter.kind, letter.size = scan.kept.name, scan.kind, scan.size
    letter.scan = close_facts(letter.case, {"secret": scan.kept.secret}, label=SCAN)


def drop_scan(scan: Scan) -> None:
    """Delete a scan that no letter took."""
    drop(scan.kept.name)


def open_scan(letter: Letter) -> Iterator[bytes]:
    """The pieces, the first already read; raises NoScan or KeyDestroyed."""
    if not letter.stored:
        raise NoScan("the letter has none")
    secret = read_facts(letter.case, letter.scan, label=SCAN)["secret"]
    pieces = read(Kept(letter.stored, secret))
    try:
        return chain([next(pieces)], pieces)
    except FileLost:
        raise NoScan("the file is gone") from None


def forget_scans(case: Case) -> None:
    """Delete the scans of an erased case in the caller's transaction; the letters' rows stay."""
    rows = Letter.objects.filter(case=case).exclude(stored="")
    drop_later(rows.values_list("stored", flat=True))
    rows.update(stored="", scan=None, kind="", size=0)


def claimed(names: list[str]) -> set[str]:
    """Which of these private files are scans of letters."""
    return set(Letter.objects.filter(stored__in=names).values_list("stored", flat=True))


claim_with(claimed)
