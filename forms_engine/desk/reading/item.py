"""What a member sees of a case before the committee."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from forms_engine.cases.permissions import may_see
from forms_engine.cases.workflow.table import find
from forms_engine.committee.enums import ItemState
from forms_engine.committee.exceptions import CommitteeError
from forms_engine.committee.models import AgendaItem
from forms_engine.committee.permissions import is_member, is_recused, took_part
from forms_engine.committee.queries import visible_ballots
from forms_engine.committee.services.deciding import Tally, tally
from forms_engine.staff.models import User

from ..columns.committee import ballots, item_tag
from ..tags import Tag, tags
from . import answers, parts
from .letters import Letter, preview
from .parts import Said
from .screen import Row, facts


@dataclass(frozen=True, kw_only=True)
class ItemScreen:
    """The parts of the screen; a recused member gets none of the case."""

    tags: list[Tag]
    opens: bool
    barred: str
    votes: bool
    voted: bool
    cast: int
    ballots: list[Said]
    facts: list[Row]
    steps: list[answers.Answered]
    reports: list[Said]
    tally: Tally | None
    not_yet: str
    letter: Letter | None


def item_screen(item: AgendaItem, user: User, *, reason: str) -> ItemScreen:
    """The case as `user` may see it; `reason` fills the letter that the decision would send."""
    pending = item.state == ItemState.PENDING and item.session.closed_at is None
    acting = pending and is_member(user, item.session)
    opens = may_see(user, item.case) and not is_recused(user, item.case)
    barred = _barred(item, user) if acting else ""
    voted = item.ballots.filter(user=user).exists()
    votes = acting and not barred
    result, not_yet = _tally(item) if votes else (None, "")
    return ItemScreen(
        tags=[item_tag(item), *(tags(item.case) if opens else [])],
        opens=opens,
        barred=barred,
        votes=votes,
        voted=voted,
        cast=item.ballots.count(),
        ballots=ballots(visible_ballots(user, item)) if opens else [],
        facts=facts(item.case) if opens else [],
        steps=answers.steps(item.case, user) if opens else [],
        reports=parts.reports(item.case) if opens else [],
        tally=result,
        not_yet=not_yet,
        letter=_letter(item, result, reason) if result else None,
    )


def _barred(item: AgendaItem, user: User) -> str:
    """Why a member of the session does not vote on this case, or ""."""
    if is_recused(user, item.case):
        return _("You have declared a conflict of interest in this case.")
    if took_part(user, item.case):
        return _("You checked or researched this case, so you do not vote on it.")
    return ""


def _tally(item: AgendaItem) -> tuple[Tally | None, str]:
    """The count once it decides, else the sentence that says what is missing."""
    try:
        return tally(item), ""
    except CommitteeError as refusal:
        return None, str(refusal.words)


def _letter(item: AgendaItem, result: Tally, reason: str) -> Letter | None:
    move = find(item.case, result.outcome)
    return preview(item.case, move, {"reason": reason})
