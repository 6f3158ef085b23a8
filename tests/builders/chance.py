"""Random people who try random acts on cases of every kind, and what must hold after each."""

from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from random import Random

from builders.cases import (
    HELP_ANSWERS,
    VOLUNTEER_ANSWERS,
    make_case,
    make_complaint,
    make_enquiry,
    make_suggestion,
    past_floor,
)
from builders.casework import check_all
from builders.research import make_findings
from builders.staff import make_staff
from builders.volunteers import check_all as check_volunteer
from forms_engine.audit.verify import verify
from forms_engine.cases.enums import ENDED_STATES, FINAL_STATES, STATES, Kind, State
from forms_engine.cases.exceptions import CaseError
from forms_engine.cases.grounds import Ground
from forms_engine.cases.models import Case
from forms_engine.cases.permissions import is_kept_from
from forms_engine.cases.services.advance import advance
from forms_engine.cases.services.complaints import name_concerned
from forms_engine.cases.services.conditions import mark_met
from forms_engine.cases.services.handling import add_note, assign, reveal
from forms_engine.cases.workflow.moves import HOUSE
from forms_engine.cases.workflow.table import moves_for
from forms_engine.casework.exceptions import CaseworkError
from forms_engine.casework.models import Duplicate
from forms_engine.casework.services.duplicates import merge, part
from forms_engine.casework.services.todo import add_task
from forms_engine.clock.time import today
from forms_engine.committee.enums import ItemState, Vote
from forms_engine.committee.exceptions import CommitteeError
from forms_engine.committee.models import AgendaItem, Ballot, Decision, Recusal, Session
from forms_engine.committee.services import (
    add_case,
    cast_vote,
    close_session,
    declare_conflict,
    defer_case,
    open_session,
    record_decision,
)
from forms_engine.committee.services.deciding import counting_ballots
from forms_engine.desk.reading.find import find_case
from forms_engine.research.services import file_report
from forms_engine.staff.enums import Role
from forms_engine.staff.models import User
from forms_engine.staff.services.accounts import disable
from forms_engine.volunteers.exceptions import VolunteerError
from forms_engine.volunteers.services import make_profile

REFUSALS = (CaseError, CaseworkError, CommitteeError, VolunteerError)
FACTS = {
    "reason": "Told on the phone",
    "early_reason": "The person is in danger",
    "question": "Which camp are you in?",
    "answer": "Camp 12",
    "report": "A visit found the need real",
    "recommendation": "support",
    "ground": "other",
    "objection": "A paper was missing",
    "conditions": "A companion comes along",
    "what": "A wheelchair",
    "quantity": "1",
    "how": "in_person",
    "where": "Mina, camp 12",
    "to_whom": "Amal herself",
}
BOTH = (
    (Role.VERIFICATION, Role.COMMITTEE),
    (Role.RESEARCHER, Role.COMMITTEE),
    (Role.RECEPTION, Role.COMMITTEE),
    (Role.RECEPTION, Role.VOLUNTEER_COORDINATOR),
    (Role.QUALITY, Role.RECEPTION),
    (Role.ADMINISTRATOR, Role.AUDITOR),
)
OPEN_AT_ONCE = 12
BEGIN = (
    *[State.RECEIVED] * 2,
    State.VERIFYING,
    State.RESEARCH,
    *[State.COMMITTEE] * 4,
    State.ACCEPTED,
    State.REFUSED,
    State.REGISTERED,
    State.DELIVERED,
)
Act = Callable[["Chance", Case, User], object]


class Chance:
    """A house in which anything may be tried; `done` counts what was not refused."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.people = [make_staff(role=role) for role in Role]
        self.people += [make_staff(role=Role.COMMITTEE) for _ in range(3)]
        self.people += [make_staff(roles=roles) for roles in BOTH]
        self.people += [make_staff(), make_staff(role=Role.RECEPTION)]
        disable(self.people[-1], by=None)
        self.people = [User.objects.get(pk=one.pk) for one in self.people]
        self.cases: list[Case] = []
        self.done: Counter[str] = Counter()

    def step(self) -> None:
        """One attempt by somebody on something, and the invariants after it."""
        self._fill()
        case = Case.objects.get(pk=self._case().pk)
        name = self._name(case)
        by = None if self.random.random() < 0.1 else self._somebody(case, name)
        before = (case.state, case.version, case.hearing)
        try:
            self._try(name, case, by)
        except REFUSALS:
            self._unmoved(case, before)
        else:
            self.done[name] += 1
            self._lawful(name, case, by, before)
        self._sound(case, before)

    def _case(self) -> Case:
        """The one that was tried last, half of the time: what is going on goes on."""
        if self.random.random() < 0.5:
            self.random.shuffle(self.cases)
        return self.cases[0]

    def _fill(self) -> None:
        """Ended cases are left among the others for a while: they are tried too."""
        ended = [case for case in self.cases[: -OPEN_AT_ONCE or None]]
        self.cases = self.cases[len(ended) :] if len(self.cases) > 2 * OPEN_AT_ONCE else self.cases
        if self.cases and self.random.random() > 0.05 and len(self.cases) >= OPEN_AT_ONCE:
            return
        self.cases.append(self._new())

    def _new(self) -> Case:
        kind = self.random.choice([Kind.HELP] * 6 + [k for k in Kind if k != Kind.HELP])
        if kind == Kind.HELP:
            state = self.random.choice(BEGIN)
            urgent = self.random.random() < 0.2
            return make_case(answers=HELP_ANSWERS, state=state, urgent=urgent, **past_floor())
        if kind == Kind.VOLUNTEER:
            case = make_case(kind, answers=VOLUNTEER_ANSWERS, service="")
            check_volunteer(make_profile(case))
            return case
        made = {
            Kind.ENQUIRY: make_enquiry,
            Kind.SUGGESTION: make_suggestion,
            Kind.COMPLAINT: make_complaint,
        }
        return made[kind]()

    def _name(self, case: Case) -> str:
        """Mostly what leads on from here, else anything that has a name."""
        moves = moves_for(case.kind)
        here = [move.action for move in moves if move.leads_from(case) and not move.danger]
        draw = self.random.random()
        if case.state == State.COMMITTEE and draw < 0.85:
            return self.random.choice(["agenda", *["vote"] * 4, "decide", "aside", "sitting"])
        if case.state in (State.VERIFYING, State.RESEARCH) and draw < 0.5:
            return self.random.choice(["checks", "confirm_data", "research", "research"])
        if case.state == State.ACCEPTED and draw < 0.5:
            return self.random.choice(["conditions", "complete_registration"])
        if here and draw < 0.6:
            return self.random.choice(here)
        return self.random.choice([*ACTS, *(move.action for k in Kind for move in moves_for(k))])

    def _somebody(self, case: Case, name: str) -> User:
        """Mostly somebody whose role may, else anybody."""
        roles = {r for m in moves_for(case.kind) if m.action == name for r in m.roles}
        roles |= {Role.COMMITTEE} if name in SITTING else set(FIT.get(name, ()))
        fit = [one for one in self.people if one.has_role(*roles)]
        return self.random.choice(fit if fit and self.random.random() < 0.8 else self.people)

    def _try(self, name: str, case: Case, by: User | None) -> None:
        if by is not None and self.random.random() < 0.9:
            case = find_case(by, case.reference)
        if name in ACTS and by is not None:
            ACTS[name](self, case, by)
            return
        stale = self.random.random() < 0.05
        facts = {k: v for k, v in FACTS.items() if self.random.random() < 0.98}
        version = case.version - 1 if stale else case.version
        advance(case, name, by=by, facts=facts, version=version)

    def item(self, case: Case) -> AgendaItem:
        """The latest item of the case, or one of another."""
        items = AgendaItem.objects.select_related("session__chair", "case__key")
        found = list(items.filter(case=case).order_by("pk")) or list(items.order_by("pk"))
        if not found:
            raise CommitteeError
        return found[-1] if self.random.random() < 0.9 else self.random.choice(found)

    def _unmoved(self, case: Case, before: tuple[str, int, int]) -> None:
        """Whatever is refused has changed nothing."""
        now = Case.objects.values_list("state", "version", "hearing").get(pk=case.pk)
        assert now == before

    def _lawful(self, name: str, case: Case, by: User | None, before: tuple[str, int, int]) -> None:
        """What was done stood in the table for this person, and not on an ended case."""
        state, version, _hearing = before
        after = Case.objects.get(pk=case.pk)
        if name in ACTS:
            return
        assert by is None or (by.is_active and not is_kept_from(by, case))
        moves = [m for m in moves_for(case.kind) if m.action == name and state in m.sources]
        held = [m for m in moves if (m.applicant if by is None else by.has_role(*m.roles))]
        assert held
        assert not any(m.warrant for m in held)
        assert state not in FINAL_STATES
        assert after.version == version + 1

    def _sound(self, case: Case, before: tuple[str, int, int]) -> None:
        """The row, its clock, its votes and decisions agree with each other."""
        row = Case.objects.get(pk=case.pk)
        assert row.state in STATES[Kind(row.kind)]
        assert row.is_open == (row.state not in ENDED_STATES)
        assert (row.closed_at is not None) == (row.state in FINAL_STATES)
        assert (row.paused_at is not None, bool(row.waiting_from)) == (
            (row.state == State.WAITING,) * 2
        )
        assert row.version >= before[1] + (row.state != before[0])
        assert None not in (row.due_on, row.promised_date)
        assert row.urgent or row.floor_date is None or row.promised_date >= row.floor_date
        decided = Counter(row.decisions.values_list("hearing", flat=True))
        assert set(decided.values()) <= {1}
        assert len(decided) <= row.hearing
        waiting = AgendaItem.objects.filter(case=row, state=ItemState.PENDING)
        assert not waiting.filter(ballots__user__in=_aside(row)).exists()

    def verify(self) -> list[object]:
        """The faults in the histories of all cases and sessions that were touched."""
        streams = [case.stream for case in Case.objects.all()]
        streams += [one.stream for one in Session.objects.all()]
        return [fault for stream in streams for fault in verify(stream)]


def _aside(case: Case):
    return Recusal.objects.filter(case=case).values("user")


def _agenda(chance: Chance, case: Case, by: User) -> None:
    session = Session.objects.filter(closed_at=None).last()
    if session is None:
        members = [one for one in chance.people if one.has_role(Role.COMMITTEE)]
        session = open_session(members, chair=members[0], by=by)
    add_case(session, case, by=by)


def _vote(chance: Chance, case: Case, by: User) -> None:
    item = chance.item(case)
    vote = chance.random.choice([Vote.ACCEPT, Vote.ACCEPT, Vote.REFUSE])
    cast_vote(item, by, vote, reasons="The file is clear.")
    assert not item.case.involvements.filter(user=by).exists()
    assert not Recusal.objects.filter(case=item.case, user=by).exists()
    cast = Ballot.objects.filter(item__case=item.case, user=by)
    assert cast.filter(item=item).count() == 1
    assert not cast.filter(item__hearing__lt=item.hearing).exists()


def _decide(chance: Chance, case: Case, by: User) -> None:
    item = chance.item(case)
    decision = record_decision(
        item,
        by=by,
        ground=Ground.OTHER,
        reason="As told",
        conditions="A companion",
        early_reason="",
    )
    voters = set(counting_ballots(item).values_list("user", flat=True))
    took_part = set(item.case.involvements.values_list("user", flat=True))
    assert decision.accepting + decision.refusing == len(voters) >= item.session.quorum
    assert not voters & took_part
    assert by.pk in voters, "whoever records it has voted since the newest report"
    assert Decision.objects.filter(case=item.case, hearing=item.hearing).count() == 1


def _sit(chance: Chance, case: Case, by: User) -> None:
    """A whole sitting, in which each does their part as far as they may."""
    members = [one for one in chance.people if one.has_role(Role.COMMITTEE)]
    acts = [_agenda, *[_vote] * 5, _decide, _decide]
    for act, member in zip(acts, [members[0], *chance.random.sample(members, 7)], strict=True):
        with suppress(*REFUSALS):
            act(chance, find_case(member, case.reference), member)


def _merge(chance: Chance, case: Case, by: User) -> None:
    merge(case, chance.random.choice(chance.cases), reason="Twice", by=by, version=case.version)


def _part(chance: Chance, case: Case, by: User) -> None:
    row = Duplicate.objects.filter(case=case).first()
    if row is None:
        raise CaseworkError("none")
    part(row, by=by)


def _conditions(chance: Chance, case: Case, by: User) -> None:
    met = list(case.conditions.values_list("pk", flat=True))
    mark_met(case, met, by=by, version=case.version)


def _complain(chance: Chance, case: Case, by: User) -> None:
    against = chance.random.choice(chance.people)
    name_concerned(case, about=chance.random.choice(chance.cases).reference, against=against, by=by)
    assert is_kept_from(against, case)


def _aside_of(chance: Chance, case: Case, by: User) -> None:
    item = chance.item(case)
    if chance.random.random() > 0.1:
        raise CommitteeError
    declare_conflict(item, by, reason="A relative")
    assert is_kept_from(by, item.case)


def _house(chance: Chance, case: Case, by: User) -> None:
    advance(case, chance.random.choice(["put_off", "give_back"]), by=None, warrant=HOUSE)


def _close(chance: Chance, case: Case, by: User) -> None:
    item = chance.item(case)
    if chance.random.random() > 0.3:
        raise CommitteeError
    close_session(item.session, by=by)


ACTS: dict[str, Act] = {
    "agenda": _agenda,
    "vote": _vote,
    "decide": _decide,
    "sitting": _sit,
    "aside": _aside_of,
    "defer": lambda chance, case, by: defer_case(chance.item(case), by=by),
    "minutes": _close,
    "checks": lambda chance, case, by: check_all(case, by=by),
    "research": lambda chance, case, by: file_report(case, make_findings(), by=by),
    "conditions": _conditions,
    "merge": _merge,
    "part": _part,
    "complain": _complain,
    "house": _house,
    "note": lambda chance, case, by: add_note(case, "A note", by=by),
    "task": lambda chance, case, by: add_task(case, what="Call", who=by, due_on=today(), by=by),
    "assign": lambda chance, case, by: assign(case, chance.random.choice(chance.people), by=by),
    "reveal": lambda chance, case, by: reveal(
        case, "person.document_number", by=by, reason="To compare"
    ),
}
FIT = {
    "checks": [Role.VERIFICATION],
    "research": [Role.RESEARCHER],
    "conditions": [Role.RECEPTION],
    "merge": [Role.RECEPTION],
    "part": [Role.RECEPTION],
    "complain": [Role.QUALITY],
    "reveal": [Role.RECEPTION],
}
SITTING = ("agenda", "vote", "decide", "aside", "defer", "minutes")
