"""Registers incoming letters under the next number of the year, each with its scan."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date

from django.db import IntegrityError, transaction
from django.db.models import Max

from forms_engine.audit.services import record
from forms_engine.cases.exceptions import ForbiddenMove
from forms_engine.cases.fields import Field, may_read
from forms_engine.cases.models import Case
from forms_engine.clock.time import now, today
from forms_engine.staff.models import User
from forms_engine.vault.types import JSON

from ..models import Letter
from ..scans import Scan, drop_scan, open_scan, put_scan
from ..sealed import LETTER, close_facts
from .once import once
from .opening import Whose

TRIES = 20


@dataclass(frozen=True, kw_only=True)
class Incoming:
    """A letter as it lies on the desk; `written_on` None where it bears no date."""

    sender: str
    subject: str
    written_on: date | None
    received_on: date


def register_letter(
    whose: Whose, incoming: Incoming, scan: Scan | None, *, by: User, key: str = ""
) -> Letter:
    """The letter on its case; the number is drawn in the transaction, and again if it is taken.

    A scan of a letter that could not be registered is dropped.
    """
    try:
        for _try in range(TRIES):
            try:
                with once(whose, key=key, by=by) as case:
                    return _register(case, incoming, scan, by=by)
            except IntegrityError:
                continue
        raise RuntimeError("no free number was found")
    except BaseException:
        if scan is not None:
            drop_scan(scan)
        raise


def _register(case: Case, incoming: Incoming, scan: Scan | None, *, by: User) -> Letter:
    year = today().year
    last = Letter.objects.filter(year=year).aggregate(last=Max("number"))["last"] or 0
    words = {key: value for key, value in asdict(incoming).items() if key in ("sender", "subject")}
    letter = Letter(
        case=case,
        year=year,
        number=last + 1,
        written_on=incoming.written_on,
        received_on=incoming.received_on,
        sealed=close_facts(case, words, label=LETTER),
        by=by,
        at=now(),
    )
    if scan is not None:
        put_scan(letter, scan)
    letter.save(force_insert=True)
    facts: dict[str, JSON] = {"letter": str(letter), "scan": scan is not None}
    record(case.stream, "letter", by=by, facts=facts)
    return letter


def read_scan(letter: Letter, *, by: User) -> Iterator[bytes]:
    """The scan's bytes; that it was read stands in the history. Raises ForbiddenMove or NoScan."""
    if not may_read(by, letter.case, Field.LETTERS):
        raise ForbiddenMove("not allowed: letter")
    pieces = open_scan(letter)
    with transaction.atomic():
        record(letter.case.stream, "file.read", by=by, facts={"letter": str(letter)})
    return pieces
