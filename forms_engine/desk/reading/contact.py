"""The ways to a person, which of them work, and why they are not written to."""

from django.utils.translation import gettext as _

from forms_engine.cases.models import Case
from forms_engine.cases.sealed import Applicant
from forms_engine.cases.services.bouncing import broken
from forms_engine.cases.services.preferring import BY_PERSON
from forms_engine.messages.enums import Channel
from forms_engine.messages.models import Bounce
from forms_engine.messages.types import Address

from ..days import brief


def stopped(person: Applicant) -> str:
    """Why the person gets only necessary messages; "" where they get all."""
    if person.no_contact == BY_PERSON:
        return _("The person chose it on the tracking page.")
    return person.no_contact


def way_rows(case: Case, ways: list[Address]) -> list[dict[str, object]]:
    """Each way in words, with the act that marks or clears it."""
    bad = broken(case)
    return [_row(way, bad.get(way)) for way in ways]


def _row(way: Address, bounce: Bounce | None) -> dict[str, object]:
    return {
        "channel": way.channel,
        "label": str(Channel(way.channel).label),
        "value": way.to,
        "note": _note(bounce) if bounce else "",
        "act": "works" if bounce else "broken",
        "button": _("It works again") if bounce else _("It does not work"),
    }


def _note(bounce: Bounce) -> str:
    words = {"why": bounce.get_why_display(), "day": brief(bounce.at)}
    return _("Does not work: %(why)s (%(day)s)") % words


def broken_rows(case: Case) -> list[dict[str, object]]:
    """Of the contact details, what does not work."""
    return [
        {"label": str(Channel(way.channel).label), "value": _note(bounce)}
        for way, bounce in broken(case).items()
    ]
