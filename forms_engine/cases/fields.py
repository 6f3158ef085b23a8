"""Which role reads what of a case: one table for each kind, asked by every reader and export.

It says what is read of a case that is open to the person at all (cases.permissions.may_see).
Transport staff, who see a help request only while it is delivered, read what delivering needs.
"""

from enum import StrEnum

from forms_engine.staff.enums import Role
from forms_engine.staff.models import User

from .enums import Kind
from .models import Case

Roles = frozenset[Role]


class Field(StrEnum):
    """A group of what a case holds that is always read together."""

    CONTACT = "name, phone, email, place"
    FILLER = "who filled in for the applicant"
    DELIVERY = "what was delivered, where, to whom"
    ANSWERS = "story, health and all other answers"
    NUMBER_MASKED = "identity number, masked"
    NUMBER = "identity number, revealed for a recorded reason"
    DECLARATION = "declaration and agreements"
    FILES = "files"
    QUESTIONS = "questions to the applicant, their answers and objections"
    THREAD = "messages to the association and its answers"
    WORDED = "words of an enquiry, suggestion or complaint"
    CALLS = "notes of calls, social media and people met"
    INTERVIEWS = "notes of interviews"
    LETTERS = "letters and their scans"
    CHECKS = "verification: what was compared, and notes"
    NOTES = "internal notes"
    TASKS = "tasks of everybody"
    LINKS = "household and duplicates, with reasons"
    RESEARCH = "research report, grounds and score"
    VOTES = "votes and reasons"
    DECISION = "reason of the decision, conditions"
    ACTS = "words given with acts, in the history"
    MESSAGES = "which messages were sent"
    MESSAGE_TEXT = "text of messages"
    VOLUNTEER_CHECKS = "checks of a volunteer"


DELIVERING = (Field.CONTACT, Field.FILLER, Field.DELIVERY)
APART = (Field.NUMBER, Field.VOTES, Field.MESSAGE_TEXT, Field.VOLUNTEER_CHECKS)
NOBODY: Roles = frozenset()
PILGRIMS: Roles = frozenset(
    {Role.RECEPTION, Role.VERIFICATION, Role.RESEARCHER, Role.COMMITTEE, Role.AUDITOR}
)
ASKERS: Roles = frozenset({Role.RECEPTION, Role.RESEARCHER, Role.AUDITOR})
VOLUNTEERS: Roles = frozenset({Role.VOLUNTEER_COORDINATOR, Role.AUDITOR})
OPINIONS: Roles = frozenset({Role.RECEPTION, Role.QUALITY, Role.AUDITOR})
COORDINATOR: Roles = frozenset({Role.VOLUNTEER_COORDINATOR})
OUTBOX: Roles = frozenset({Role.RECEPTION, Role.ADMINISTRATOR})


def _read_by(readers: Roles, **apart: Roles) -> dict[Field, Roles]:
    """Everything to `readers`, save what is kept apart: that only to those who are named."""
    named = {Field[name.upper()]: roles for name, roles in apart.items()}
    return {field: named.get(field, NOBODY if field in APART else readers) for field in Field}


FIELDS: dict[Kind, dict[Field, Roles]] = {
    Kind.HELP: _read_by(
        PILGRIMS,
        number=frozenset({Role.RECEPTION, Role.VERIFICATION, Role.RESEARCHER}),
        votes=frozenset({Role.COMMITTEE}),
        message_text=OUTBOX | {Role.VERIFICATION},
    )
    | dict.fromkeys(DELIVERING, PILGRIMS | COORDINATOR),
    Kind.ENQUIRY: _read_by(ASKERS, message_text=OUTBOX),
    Kind.VOLUNTEER: _read_by(
        VOLUNTEERS,
        number=COORDINATOR,
        message_text=frozenset({Role.ADMINISTRATOR}),
        volunteer_checks=COORDINATOR,
    ),
    Kind.SUGGESTION: _read_by(OPINIONS, message_text=OUTBOX),
    Kind.COMPLAINT: _read_by(OPINIONS, message_text=OUTBOX),
}


def may_read(user: User, case: Case, field: Field) -> bool:
    """True if one of the user's roles reads this field of such a case; who sees it is not asked."""
    return user.has_role(*FIELDS[Kind(case.kind)][field])


def readers_of(field: Field) -> Roles:
    """Everybody who reads this field of any kind of case."""
    return frozenset().union(*(table[field] for table in FIELDS.values()))
