"""Who may open which screen of the desk: one table, from URL name to roles.

What may be done to one case is the workflow table's answer (cases.workflow), not this one's.
"""

from forms_engine.cases.fields import Field, readers_of
from forms_engine.cases.permissions import CORRESPONDENTS, HANDLERS
from forms_engine.cases.services.complaints import NAMERS
from forms_engine.cases.services.conditions import REGISTRARS as MAY_TICK
from forms_engine.casework.services.checking import CHECKERS as MAY_CHECK
from forms_engine.casework.services.exporting import EXPORTERS as MAY_EXPORT
from forms_engine.casework.workflow import MERGERS as MAY_MERGE
from forms_engine.staff.enums import Role
from forms_engine.staff.models import User

Roles = frozenset[Role]

WORKERS: Roles = frozenset(HANDLERS)
READERS: Roles = WORKERS | {Role.AUDITOR}
REVEALERS: Roles = readers_of(Field.NUMBER)
RESEARCHERS: Roles = frozenset({Role.RESEARCHER})
REGISTRARS: Roles = frozenset(MAY_TICK)
CHECKERS: Roles = frozenset(MAY_CHECK)
MERGERS: Roles = frozenset().union(*MAY_MERGE.values())
EXPORTERS: Roles = frozenset(MAY_EXPORT)
WRITERS: Roles = EXPORTERS
COMMITTEE: Roles = frozenset({Role.COMMITTEE})
MESSENGERS: Roles = readers_of(Field.MESSAGE_TEXT)
WRITERS_TO_PEOPLE: Roles = frozenset(CORRESPONDENTS)
WORDERS: Roles = frozenset({Role.EDITOR, Role.ADMINISTRATOR})
ADMINISTRATORS: Roles = frozenset({Role.ADMINISTRATOR})
AUDITORS: Roles = frozenset({Role.AUDITOR})
READERS_OF_RESULTS: Roles = frozenset({Role.QUALITY})
COORDINATORS: Roles = frozenset({Role.VOLUNTEER_COORDINATOR})
MATCHERS: Roles = COORDINATORS | {Role.RECEPTION}
READERS_OF_FORMS: Roles = frozenset({Role.EDITOR, Role.QUALITY, Role.ADMINISTRATOR})

EVERYBODY: Roles = frozenset(Role)
ANNOUNCERS: Roles = frozenset({Role.EDITOR, Role.ADMINISTRATOR})
LISTENERS: Roles = frozenset(NAMERS)
RECEPTIONISTS: Roles = frozenset({Role.RECEPTION})
INTERVIEWERS: Roles = frozenset({Role.RECEPTION, Role.RESEARCHER})
CALLERS: Roles = frozenset({Role.RECEPTION, Role.VERIFICATION, Role.RESEARCHER})
MEETERS: Roles = frozenset({Role.RECEPTION, Role.VOLUNTEER_COORDINATOR})
COUNTERS: Roles = frozenset({Role.RECEPTION, Role.QUALITY, Role.AUDITOR, Role.ADMINISTRATOR})

KEYERS: dict[str, Roles] = {
    "help": frozenset({Role.RECEPTION, Role.VERIFICATION, Role.RESEARCHER}),
    "volunteer": frozenset({Role.RECEPTION, Role.VOLUNTEER_COORDINATOR}),
}
ANY_KEYER: Roles = frozenset().union(*KEYERS.values())

SCREENS: dict[str, Roles] = {
    "queue": READERS,
    "key": ANY_KEYER,
    "keyed": ANY_KEYER,
    "keyed_paper": ANY_KEYER,
    "keyed_file": ANY_KEYER,
    "keyed_file_remove": ANY_KEYER,
    "case": READERS,
    "bundle": READERS,
    "declaration": READERS,
    "act": WORKERS,
    "assign": WORKERS,
    "assign_many": WORKERS,
    "note": WORKERS,
    "decision_letter": READERS,
    "reply": WRITERS_TO_PEOPLE,
    "settle": WRITERS_TO_PEOPLE,
    "contact": WRITERS_TO_PEOPLE,
    "inbox": WRITERS_TO_PEOPLE,
    "research": RESEARCHERS,
    "conditions": REGISTRARS,
    "complaint": LISTENERS,
    "reveal": REVEALERS,
    "check": CHECKERS,
    "check_undo": CHECKERS,
    "declare": CHECKERS,
    "declare_undo": CHECKERS,
    "tick": WORKERS,
    "tasks": WORKERS,
    "task_add": WORKERS,
    "task_done": WORKERS,
    "family": WORKERS,
    "family_part": WORKERS,
    "duplicate": MERGERS,
    "duplicate_undo": MERGERS,
    "quiet": WORKERS,
    "message_many": WRITERS,
    "export_many": EXPORTERS,
    "filters": READERS,
    "filter_save": READERS,
    "filter": READERS,
    "filter_remove": READERS,
    "file": READERS,
    "match": MATCHERS,
    "volunteers": COORDINATORS,
    "volunteer": COORDINATORS,
    "volunteer_check": COORDINATORS,
    "volunteer_check_drop": COORDINATORS,
    "volunteer_places": COORDINATORS,
    "hours_export": COORDINATORS,
    "opportunities": COORDINATORS,
    "opportunity_new": COORDINATORS,
    "opportunity": COORDINATORS,
    "opportunity_change": COORDINATORS,
    "opportunity_move": COORDINATORS,
    "opportunity_cancel": COORDINATORS,
    "attendance": COORDINATORS,
    "hours": COORDINATORS,
    "sessions": COMMITTEE | AUDITORS,
    "session_open": COMMITTEE,
    "session": COMMITTEE | AUDITORS,
    "session_add": COMMITTEE,
    "session_attend": COMMITTEE,
    "session_absent": COMMITTEE,
    "session_seat": COMMITTEE,
    "session_close": COMMITTEE,
    "minutes": COMMITTEE | AUDITORS,
    "minutes_pdf": COMMITTEE | AUDITORS,
    "item": COMMITTEE,
    "vote": COMMITTEE,
    "conflict": COMMITTEE,
    "decide": COMMITTEE,
    "item_defer": COMMITTEE,
    "item_move": COMMITTEE,
    "results": READERS_OF_RESULTS,
    "forms": READERS_OF_FORMS,
    "form": READERS_OF_FORMS,
    "form_diff": READERS_OF_FORMS,
    "calendar": EVERYBODY,
    "holiday_add": ADMINISTRATORS,
    "holiday_take": ADMINISTRATORS,
    "holiday": ADMINISTRATORS,
    "holiday_drop": ADMINISTRATORS,
    "shift_add": ADMINISTRATORS,
    "shift": ADMINISTRATORS,
    "shift_drop": ADMINISTRATORS,
    "sightings": ANNOUNCERS,
    "sighting_drop": ANNOUNCERS,
    "interviews": INTERVIEWERS,
    "interview_new": INTERVIEWERS,
    "interview": INTERVIEWERS,
    "interview_cancel": INTERVIEWERS,
    "slots": INTERVIEWERS,
    "slots_open": INTERVIEWERS,
    "slot_close": INTERVIEWERS,
    "calls": CALLERS,
    "call_new": CALLERS,
    "call_backs": CALLERS,
    "call_back": CALLERS,
    "letters": RECEPTIONISTS,
    "letter_new": RECEPTIONISTS,
    "letter_scan": READERS,
    "social": RECEPTIONISTS,
    "social_new": RECEPTIONISTS,
    "ground": MEETERS,
    "ground_new": MEETERS,
    "counts": COUNTERS,
    "counts_csv": COUNTERS,
    "outbox": MESSENGERS,
    "message": MESSENGERS,
    "message_back": MESSENGERS,
    "wordings": WORDERS,
    "wording": WORDERS,
    "wording_reset": WORDERS,
    "jobs": ADMINISTRATORS,
    "jobs_rerun": ADMINISTRATORS,
    "job_rerun": ADMINISTRATORS,
    "accounts": ADMINISTRATORS,
    "account_invite": ADMINISTRATORS,
    "account": ADMINISTRATORS,
    "account_invite_again": ADMINISTRATORS,
    "account_disable": ADMINISTRATORS,
    "account_enable": ADMINISTRATORS,
    "audit": AUDITORS,
}


def may_key(user: User, kind: str) -> bool:
    """True if `user` may key in forms of this kind for somebody."""
    return user.has_role(*KEYERS.get(kind, ()))


def may_open(user: User, screen: str) -> bool:
    """True if one of the user's roles opens the screen called `desk:<screen>`."""
    return user.has_role(*SCREENS[screen])
