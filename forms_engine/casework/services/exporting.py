"""Writes cases into a table for a spreadsheet; who took what out, and why, is recorded."""

from collections.abc import Iterable, Mapping

from django.db import transaction
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from forms_engine.audit.services import record
from forms_engine.cases.enums import Kind, State
from forms_engine.cases.exceptions import ForbiddenMove, MissingFact
from forms_engine.cases.fields import Field, may_read
from forms_engine.cases.models import Case
from forms_engine.cases.sealed import Applicant, open_answers, open_applicant, seal_facts
from forms_engine.clock.time import riyadh
from forms_engine.forms.form import load
from forms_engine.forms.normalise import strip_invisible
from forms_engine.staff.enums import Role
from forms_engine.staff.models import User
from theme.sheet import sheet

EXPORTERS = (Role.RECEPTION, Role.VERIFICATION, Role.RESEARCHER)
AT_MOST = 500
STREAM = "export:cases"
REASON_LIMIT = 1_000


def may_export(user: User) -> bool:
    """True if `user` may take cases out as a file."""
    return user.has_role(*EXPORTERS)


def export(
    cases: Iterable[Case], *, reason: str, by: User, services: Mapping[str, str] | None = None
) -> str:
    """The cases as CSV text, with the words of `services`; the reason is sealed into each history.

    Raises ForbiddenMove, or MissingFact for an empty reason.
    """
    words = strip_invisible(reason).strip()
    if not may_export(by):
        raise ForbiddenMove("not allowed: export")
    if not words or len(words) > REASON_LIMIT:
        raise MissingFact("reason")
    rows = [case for case in cases if not case.key.destroyed_at][:AT_MOST]
    with transaction.atomic():
        event = record(STREAM, "export", by=by, facts={"cases": len(rows)})
        for case in rows:
            sealed = seal_facts(case, {"reason": words}, label="event")
            record(case.stream, "exported", by=by, facts={"export": event.number}, sealed=sealed)
    return sheet([_head(), *(_row(case, by, services or {}) for case in rows)])


def _head() -> list[str]:
    return [
        _("Reference"),
        _("Kind"),
        _("Service"),
        _("State"),
        _("Received"),
        _("Next act by"),
        _("Urgent"),
        _("Name"),
        _("Phone"),
        _("Document number"),
    ]


def _row(case: Case, by: User, services: Mapping[str, str]) -> list[str]:
    person = open_applicant(case) if may_read(by, case, Field.CONTACT) else Applicant()
    return [
        case.reference,
        str(Kind(case.kind).label),
        services.get(case.service, case.service),
        str(State(case.state).label),
        riyadh(case.received_at).date().isoformat(),
        case.due_on.isoformat() if case.is_open else "",
        _("Yes") if case.urgent else _("No"),
        " ".join(strip_invisible(person.name).split()),
        person.phone,
        masked_number(case) if may_read(by, case, Field.NUMBER_MASKED) else "",
    ]


def masked_number(case: Case) -> str:
    """The applicant's identity number, masked; "" where there is none. A group tells of others."""
    if case.submission is None:
        return ""
    answers = open_answers(case)
    for step in load(case.submission.form_version, get_language() or "ar").visible(answers):
        for question in step.questions:
            value = answers.get(step.key, {}).get(question.key)
            if question.is_identity and isinstance(value, str) and value:
                return question.mask(value)
    return ""
