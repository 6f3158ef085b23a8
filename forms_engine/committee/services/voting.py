"""A member's own acts on a case: declaring a conflict of interest, and casting one vote."""

from django.db import IntegrityError, transaction

from forms_engine.audit.services import record
from forms_engine.cases.exceptions import MissingFact
from forms_engine.cases.grounds import FOR_ACCEPTING, FOR_REFUSING, Ground
from forms_engine.cases.sealed import seal_words
from forms_engine.clock.time import now
from forms_engine.forms.normalise import strip_invisible
from forms_engine.staff.models import User

from ..enums import ItemState, Vote
from ..exceptions import AlreadyDecided, AlreadyVoted, NotReady
from ..models import AgendaItem, Ballot, Recusal
from ..permissions import reported_at, require_member, require_voter

REASON_LIMIT = 4_000
GROUNDS = {Vote.ACCEPT: FOR_ACCEPTING, Vote.REFUSE: FOR_REFUSING}


def _words(typed: str, name: str) -> str:
    words = strip_invisible(typed).strip()
    if not words or len(words) > REASON_LIMIT:
        raise MissingFact(name)
    return words


def require_pending(item: AgendaItem) -> None:
    """Raise AlreadyDecided or NotReady unless the item still waits."""
    state = AgendaItem.objects.values_list("state", flat=True).get(pk=item.pk)
    if state == ItemState.DECIDED:
        raise AlreadyDecided
    if state != ItemState.PENDING:
        raise NotReady


def declare_conflict(item: AgendaItem, member: User, *, reason: str) -> Recusal:
    """Step aside from the case for good; a vote already cast on it falls."""
    require_member(member, item.session)
    require_pending(item)
    sealed = seal_words(item.case, _words(reason, "reason"), label="recusal")
    with transaction.atomic():
        recusal, _ = Recusal.objects.get_or_create(
            case=item.case, user=member, defaults={"reason": sealed, "at": now()}
        )
        Ballot.objects.filter(item=item, user=member).delete()
        record(item.session.stream, "recuse", by=member, facts={"case": str(item.case_id)})
    return recusal


def cast_vote(
    item: AgendaItem, member: User, vote: Vote, *, reasons: str, ground: str = Ground.OTHER
) -> Ballot:
    """Cast a vote, once; it may be cast again only after a newer research report.

    Whoever casts it declares that they have no conflict of interest in the case.

    Raises NotAMember, SessionClosed, Recused, TookPart, VotedBefore, AlreadyVoted, AlreadyDecided,
    NotReady, or MissingFact without reasons or with a ground that does not fit the vote.
    """
    require_voter(member, item)
    require_pending(item)
    if ground not in GROUNDS[Vote(vote)]:
        raise MissingFact("ground")
    sealed = seal_words(item.case, _words(reasons, "reasons"), label="ballot")
    try:
        with transaction.atomic():
            _drop_outdated(item, member)
            ballot = Ballot.objects.create(
                item=item, user=member, vote=Vote(vote), ground=ground, reasons=sealed, at=now()
            )
            item.session.members.filter(user=member, attended_at=None).update(attended_at=now())
            told = {"case": str(item.case_id), "declared": "no_conflict"}
            record(item.session.stream, "vote", by=member, facts=told)
    except IntegrityError:
        raise AlreadyVoted from None
    return ballot


def _drop_outdated(item: AgendaItem, member: User) -> None:
    since = reported_at(item.case)
    if since is not None:
        Ballot.objects.filter(item=item, user=member, at__lt=since).delete()
