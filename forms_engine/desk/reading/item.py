"""What a member sees of a case before the committee."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from forms_engine.cases.fields import Field, may_read
from forms_engine.cases.grounds import told
from forms_engine.cases.permissions import may_see
from forms_engine.cases.sealed import open_words
from forms_engine.cases.workflow.table import find
from forms_engine.clock.templatetags.calendars import moment
from forms_engine.committee.enums import ItemState
from forms_engine.committee.exceptions import CommitteeError, VotedBefore
from forms_engine.committee.models import AgendaItem
from forms_engine.committee.permissions import has_voted, is_member, took_part, voted_before
from forms_engine.committee.queries import able_to_decide, kept_from_voting, visible_ballots
from forms_engine.committee.services.deciding import Tally, count_for
from forms_engine.staff.models import User

from ..columns.committee import ballots, item_tag
from ..people import staff_name
from ..tags import Tag, tags
from . import answers, parts
from .letters import Letter, preview
from .parts import Said
from .research import Report, reports
from .screen import Row, facts


@dataclass(frozen=True, kw_only=True)
class ItemScreen:
    """The parts of the screen; a recused member is refused before it is read."""

    tags: list[Tag]
    opens: bool
    barred: str
    votes: bool
    voted: bool
    cast: int
    ballots: list[Said]
    facts: list[Row]
    steps: list[answers.Answered]
    reports: list[Report]
    objections: list[Said]
    earlier: list[Said]
    kept: list[Row]
    present: str
    tally: Tally | None
    not_yet: str
    letter: Letter | None


def item_screen(item: AgendaItem, user: User, said: Mapping[str, str]) -> ItemScreen:
    """The case as `user` may see it; `said` fills the letter that the decision would send.

    The count is shown, like the votes, only to those who have voted.
    """

    def reads(field: Field) -> bool:
        return opens and may_read(user, item.case, field)

    pending = item.state == ItemState.PENDING and item.session.closed_at is None
    acting = pending and is_member(user, item.session)
    opens = may_see(user, item.case)
    barred = _barred(item, user) if acting else ""
    votes = acting and not barred
    result, not_yet = _tally(item, user) if votes else (None, "")
    return ItemScreen(
        tags=[item_tag(item), *(tags(item.case) if opens else [])],
        opens=opens,
        barred=barred,
        votes=votes,
        voted=has_voted(user, item),
        cast=item.ballots.count(),
        ballots=ballots(visible_ballots(user, item)) if reads(Field.VOTES) else [],
        facts=facts(item.case) if opens else [],
        steps=answers.steps(item.case, user) if opens else [],
        reports=reports(item.case) if reads(Field.RESEARCH) else [],
        objections=parts.objections(item.case) if reads(Field.QUESTIONS) else [],
        earlier=_earlier(item) if reads(Field.DECISION) else [],
        kept=_kept(item),
        present=_present(item) if pending else "",
        tally=result,
        not_yet=not_yet,
        letter=_letter(item, result, said) if result else None,
    )


def _barred(item: AgendaItem, user: User) -> str:
    """Why a member of the session does not vote on this case, or ""."""
    if voted_before(user, item):
        return str(VotedBefore.words)
    if took_part(user, item.case):
        return _("You checked or researched this case, so you do not vote on it.")
    return ""


def _kept(item: AgendaItem) -> list[Row]:
    """Who does not vote on the case, and why."""
    found = kept_from_voting(item)
    return [{"label": staff_name(user), "value": str(why.label)} for user, why in found]


def _earlier(item: AgendaItem) -> list[Said]:
    """What was decided at an earlier hearing, and what the applicant was told."""
    found = item.case.decisions.filter(hearing__lt=item.hearing).order_by("hearing")
    return [
        Said(
            row.get_outcome_display(),
            told(row.ground, open_words(item.case, row.reason, label="decision")),
            moment(row.at),
        )
        for row in found
    ]


def _present(item: AgendaItem) -> str:
    """How the quorum of this case stands."""
    return _("Present and able to decide this case: %(present)s. Needed: %(quorum)s.") % {
        "present": able_to_decide(item),
        "quorum": item.session.quorum,
    }


def _tally(item: AgendaItem, user: User) -> tuple[Tally | None, str]:
    """The count once it decides, else the sentence that says what is missing."""
    try:
        return count_for(user, item), ""
    except CommitteeError as refusal:
        return None, str(refusal.words)


def _letter(item: AgendaItem, result: Tally, said: Mapping[str, str]) -> Letter | None:
    move = find(item.case, result.outcome)
    return preview(item.case, move, said)
