"""A form that is sent twice is noted once: the second sending learns what became of the first."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import IntegrityError, transaction

from forms_engine.cases.models import Case
from forms_engine.staff.models import User
from forms_engine.vault.tokens import token_hash

from ..exceptions import AlreadySent
from ..models import Sending
from .opening import Whose, case_of


def _digest(key: str) -> str:
    return token_hash("reception.sending", key)


def sent_case(key: str) -> Case | None:
    """The case on which this sending was noted, if it was."""
    row = Sending.objects.filter(digest=_digest(key)).select_related("case").first()
    return row.case if row else None


@contextmanager
def once(whose: Whose, *, key: str, by: User | None) -> Iterator[Case]:
    """One transaction around what is noted on a case; raises AlreadySent. No key, no check."""
    with transaction.atomic():
        if key and Sending.objects.filter(digest=_digest(key)).exists():
            raise AlreadySent("noted already")
        case = case_of(whose, by=by)
        yield case
        if key:
            _mark(key, case)


def _mark(key: str, case: Case) -> None:
    try:
        with transaction.atomic():
            Sending.objects.create(digest=_digest(key), case=case)
    except IntegrityError:
        raise AlreadySent("noted meanwhile") from None
