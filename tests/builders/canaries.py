"""One case with a word of its own in every sealed field, so that each word tells who read it."""

from dataclasses import dataclass

from builders.cases import HELP_ANSWERS, make_case, past_floor, place
from builders.committee import make_members, make_session
from builders.reception import make_letter, spoke
from builders.research import make_findings
from builders.staff import make_staff
from forms_engine.cases.behalf import Filler, seal_filler
from forms_engine.cases.enums import Kind, State
from forms_engine.cases.fields import Field
from forms_engine.cases.grounds import Ground
from forms_engine.cases.models import Case
from forms_engine.cases.sealed import Applicant
from forms_engine.cases.services.advance import advance
from forms_engine.cases.services.handling import add_note
from forms_engine.casework.services.checking import Check, verify
from forms_engine.casework.services.duplicates import merge
from forms_engine.casework.services.todo import add_task
from forms_engine.clock.time import today
from forms_engine.committee.enums import Vote
from forms_engine.committee.models import AgendaItem
from forms_engine.committee.services import (
    add_case,
    cast_vote,
    declare_conflict,
    record_decision,
)
from forms_engine.reception.services.booking import walk_in
from forms_engine.reception.services.calls import log_call
from forms_engine.reception.services.social import Written, register_social
from forms_engine.research.criteria import CRITERIA
from forms_engine.research.services import Answer, file_report
from forms_engine.staff.enums import Role
from forms_engine.staff.models import User

NUMBER, MASKED = "Q1234568", "Q••••••8"
RECUSAL = "zqrecusal"
OF: dict[str, Field] = {
    "zqname": Field.CONTACT,
    "zqmail": Field.CONTACT,
    "zqland": Field.CONTACT,
    "zqfiller": Field.FILLER,
    "zqdelivered": Field.DELIVERY,
    "zqstory": Field.ANSWERS,
    MASKED: Field.NUMBER_MASKED,
    "zqquestion": Field.QUESTIONS,
    "zqanswer": Field.QUESTIONS,
    "zqcall": Field.CALLS,
    "zqsocial": Field.CALLS,
    "zqinterview": Field.INTERVIEWS,
    "zqletter": Field.LETTERS,
    "zqcheck": Field.CHECKS,
    "zqnote": Field.NOTES,
    "zqtask": Field.TASKS,
    "zqdouble": Field.LINKS,
    "zqreport": Field.RESEARCH,
    "zqground": Field.RESEARCH,
    "zqmet": Field.RESEARCH,
    "zqvote": Field.VOTES,
    "zqdecision": Field.DECISION,
    "zqcondition": Field.DECISION,
    "zqurgent": Field.ACTS,
}
WHO = Applicant(
    name="zqname",
    phone="+966501234567",
    email="zqmail@example.org",
    contact_language="ar",
    site="mina",
    landmark="zqland",
)
ANSWERS = {
    **HELP_ANSWERS,
    "person": {**HELP_ANSWERS["person"], "name": "zqname", "document_number": NUMBER},
    "details": {"story": "zqstory"},
}


@dataclass(frozen=True)
class Canaries:
    """The case, its item on the agenda, and two members: who voted and who stepped aside."""

    case: Case
    item: AgendaItem
    voter: User
    aside: User


def make_canaries() -> Canaries:
    """A help request that went the whole way and is being delivered."""
    case = make_case(state=State.VERIFYING, applicant=WHO, answers=ANSWERS, document=NUMBER)
    case.filler = seal_filler(case, Filler(relation="family", name="zqfiller", agreement="given"))
    case.save(update_fields=["filler"])
    _reception(case)
    _verification(case)
    item, voter, aside = _committee(case)
    delivered = {"what": "zqdelivered", "quantity": "1", "how": "in_person", "where": "Mina"}
    delivered |= {"to_whom": "Amal"}
    place(case, State.REGISTERED)
    advance(case, "deliver_part", by=make_staff(role=Role.RECEPTION), facts=delivered)
    return Canaries(case, item, voter, aside)


def _reception(case: Case) -> None:
    huda = make_staff(role=Role.RECEPTION)
    log_call(case, spoke("zqcall"), by=huda)
    walk_in(case, "zqinterview", by=huda)
    make_letter(case, by=huda, sender="zqletter")
    register_social(case, "x", Written(handle="zqsocial", link="", asked="zqsocial"), by=huda)
    add_note(case, "zqnote", by=huda)
    add_task(case, what="zqtask", who=huda, due_on=today(), by=huda)
    other = make_case(Kind.HELP, applicant=WHO)
    merge(other, case, reason="zqdouble", by=huda, version=other.version)


def _verification(case: Case) -> None:
    basil = make_staff(role=Role.VERIFICATION)
    verify(case, "person.name", Check(outcome="differs", against="nusuk", note="zqcheck"), by=basil)
    advance(case, "mark_urgent", by=basil, facts={"reason": "zqurgent"})
    advance(case, "ask_applicant", by=basil, facts={"question": "zqquestion"})
    advance(case, "answer", by=basil, facts={"answer": "zqanswer"})


def _committee(case: Case) -> tuple[AgendaItem, User, User]:
    place(case, State.RESEARCH)
    answers = {one.code: Answer(1, "zqground") for one in CRITERIA}
    report = make_findings(report="zqreport", met="zqmet", answers=answers)
    file_report(case, report, by=make_staff(role=Role.RESEARCHER))
    Case.objects.filter(pk=case.pk).update(**past_floor())
    case.refresh_from_db()
    *voters, aside = make_members(4)
    item = add_case(make_session([*voters, aside]), case, by=voters[0])
    declare_conflict(item, aside, reason=RECUSAL)
    for voter in voters:
        cast_vote(item, voter, Vote.ACCEPT, reasons="zqvote")
    said = {"ground": Ground.NEED, "reason": "zqdecision", "conditions": "zqcondition"}
    record_decision(item, by=voters[0], early_reason="zqurgent", **said)
    item.refresh_from_db()
    case.refresh_from_db()
    return item, voters[0], aside
