"""Sends one of the ready texts to the applicants of several cases, each at most once a day."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db import transaction

from forms_engine.audit.services import record
from forms_engine.cases.behalf import addressee
from forms_engine.cases.models import Case
from forms_engine.cases.permissions import may_handle
from forms_engine.cases.services.tell import address_of, tell
from forms_engine.clock.time import today
from forms_engine.messages.models import Message
from forms_engine.staff.models import User

from ..models import Quiet

READY = ("still_working", "bring_originals", "please_call")


@dataclass(frozen=True)
class Audience:
    """Whom a ready text would reach, and the cases that it is refused for, by reason."""

    reached: list[Case] = field(default_factory=list)
    quiet: list[Case] = field(default_factory=list)
    told: list[Case] = field(default_factory=list)
    ended: list[Case] = field(default_factory=list)
    silent: list[Case] = field(default_factory=list)


def audience(cases: Iterable[Case], template: str) -> Audience:
    """Sort the cases: reached, marked as not to be written to, told today, ended, no address."""
    found, rows = Audience(), list(cases)
    quiet = set(Quiet.objects.filter(case__in=rows).values_list("case", flat=True))
    keys = {_key(case, template) for case in rows}
    told = set(Message.objects.filter(dedupe__in=keys).values_list("dedupe", flat=True))
    for case in rows:
        if not case.is_open or case.key.destroyed_at:
            found.ended.append(case)
        elif case.pk in quiet:
            found.quiet.append(case)
        elif _key(case, template) in told:
            found.told.append(case)
        elif not address_of(addressee(case)).to:
            found.silent.append(case)
        else:
            found.reached.append(case)
    return found


def tell_ready(cases: Iterable[Case], template: str, *, by: User) -> Audience:
    """Send the text to whoever it reaches, each case in its own transaction, with its event."""
    if template not in READY:
        raise ValueError("there is no such ready text")
    found = audience([case for case in cases if may_handle(by, case)], template)
    for case in found.reached:
        with transaction.atomic():
            tell(case, template, dedupe=_key(case, template), context={})
            record(case.stream, "ready_text", by=by, facts={"template": template})
    return found


def _key(case: Case, template: str) -> str:
    return f"{case.pk}:{template}:{today()}"
