"""What is looked after at each stage, with the clause it rests on; and which guides speak of it."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from forms_engine.cases.enums import Kind, State
from forms_engine.cases.models import Case

from .exceptions import Words

GUIDES = ("bylaws", "research-guide", "support-guide")  # addresses of policies (L43, L45, L46)


@dataclass(frozen=True)
class Item:
    """One thing to look after; its code is stored, so it is never given to another."""

    code: str
    label: Words
    clause: str


STAGES: dict[State, tuple[Item, ...]] = {
    State.RECEIVED: (
        Item("welcomed", _("Every question of the applicant was answered, without haste"), "L48"),
        Item("reachable", _("We know how and in which language to reach the applicant"), "L48"),
        Item("not_twice", _("Other cases of this person were looked at"), "L49"),
    ),
    State.VERIFYING: (
        Item("matched", _("Each answer was matched with what was shown to us"), "L49"),
        Item("no_copies", _("No copy or picture of an identity document was taken"), "L49"),
        Item("declared", _("The applicant declared that the data is true"), "L51"),
    ),
    State.RESEARCH: (
        Item("heard", _("The applicant, or who cares for them, was heard"), "L45"),
        Item("guide_read", _("The support guide was read for this service"), "L46"),
        Item("dates_known", _("The applicant knows the earliest and the promised date"), "L52"),
    ),
    State.COMMITTEE: (Item("whole", _("The committee has the whole file before it"), "L52"),),
    State.ACCEPTED: (
        Item("requirements", _("All that registration asks for is there"), "L53"),
        Item("next_told", _("The applicant knows what comes next"), "L53"),
    ),
    State.REGISTERED: (
        Item("place_agreed", _("Day and place were agreed with the applicant"), "L54"),
        Item("dignity", _("No picture of the applicant will be taken"), "L54"),
    ),
    State.DELIVERED: (
        Item("arrived", _("The applicant confirmed that the service arrived"), "L54"),
        Item("may_evaluate", _("The applicant knows that evaluation is a right"), "L27"),
    ),
    State.REFUSED: (
        Item("explained", _("The reason was explained to the applicant with kindness"), "L48"),
    ),
}


def stage_of(case: Case) -> State:
    """The stage that a case is worked on in; a question to the applicant does not leave it."""
    return State(case.waiting_from or case.state)


def items_for(case: Case) -> tuple[Item, ...]:
    """The list of the present stage; only help requests have one."""
    return STAGES.get(stage_of(case), ()) if case.kind == Kind.HELP else ()
