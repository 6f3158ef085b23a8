"""Erases what is past its term: keys are destroyed, so backups are erased with them."""

from dataclasses import dataclass

from django.db import transaction

from forms_engine.audit.services import record
from forms_engine.cases.held import held
from forms_engine.cases.models import Case
from forms_engine.casework.services.household import forget_links
from forms_engine.clock.time import riyadh
from forms_engine.messages.queries import about
from forms_engine.messages.services import erase
from forms_engine.reception.scans import forget_scans
from forms_engine.runs.files.forgetting import forget_all
from forms_engine.runs.services.counting import forget_before
from forms_engine.surveys.models import Invitation
from forms_engine.vault.services import destroy_key
from forms_engine.volunteers.models import Profile

from .due import cases_past_their_term, messages_past_their_term
from .retention import COUNTS


@dataclass(frozen=True)
class Purged:
    """How many of each kind were erased."""

    cases: int
    messages: int


def erase_case(case: Case) -> None:
    """Destroy what the case says of a person, in every room, and each way to find or open it.

    Reference, dates, state and the chain of events stay; a second call changes nothing.
    """
    with transaction.atomic():
        case = held(case)
        if case.key.destroyed_at:
            return
        destroy_key(case.key)
        if case.submission:
            destroy_key(case.submission.key)
            forget_all(case.submission.run_id)
        forget_scans(case)
        case.indexes.all().delete()
        case.passes.all().delete()
        Profile.objects.filter(case=case).delete()
        forget_links(case)
        for stream in _streams(case):
            for message in about(stream).select_related("key"):
                erase(message)
        record(case.stream, "case.erased", by=None)


def _streams(case: Case) -> list[str]:
    """The names under which messages to this person were written: the case's, and its survey's."""
    return [case.stream, *(asked.stream for asked in Invitation.objects.filter(case_id=case.pk))]


def purge(*, limit: int = 500) -> Purged:
    """Erase at most `limit` cases and `limit` messages, each in its own transaction."""
    cases, messages = cases_past_their_term()[:limit], messages_past_their_term()[:limit]
    for case in (found := list(cases)):
        erase_case(case)
    for message in (left := list(messages)):
        erase(message)
    return Purged(cases=len(found), messages=len(left))


def forget_counts() -> int:
    """Delete the days of the forms' counts that are past their term; how many rows there were."""
    return forget_before(riyadh(COUNTS.ended_before()).date())
