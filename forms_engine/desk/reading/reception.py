"""How a person reached us, as the case screen and the lists of the reception say it."""

from collections.abc import Callable
from datetime import date

from django.utils.translation import gettext as _

from forms_engine.cases.behalf import addressee
from forms_engine.cases.fields import Field
from forms_engine.cases.models import Case
from forms_engine.clock.templatetags.calendars import both_calendars, moment
from forms_engine.reception.enums import Way
from forms_engine.reception.models import Slot
from forms_engine.reception.sealed import CALL, LETTER, NEED, NOTES, SOCIAL, read_facts, read_words
from forms_engine.reception.services.telling import place_of

from ..days import brief
from ..labels import language_name
from .parts import Said, meta


def slot_words(slot: Slot) -> str:
    """A slot in one line: when, where, in which language."""
    where = slot.place if slot.way == Way.OFFICE else str(Way.PHONE.label)
    return f"{brief(slot.starts_at)} · {where} · {language_name(slot.language)}"


def number_of(case: Case) -> str:
    """The number to call, or a dash."""
    return addressee(case).phone or "–"


def ways(case: Case, reads: Callable[[Field], bool]) -> list[Said]:
    """What of the reception's knowledge is read; five queries, however much there is."""
    return [said for part, field in PARTS if reads(field) for said in part(case)]


def _told(case: Case) -> list[Said]:
    row = getattr(case, "told", None)
    if row is None:
        return []
    agreed = _("Agreed: %(how)s, %(when)s") % {
        "how": row.get_consent_display(),
        "when": moment(row.consented_at),
    }
    lines = [read_words(case, row.need, label=NEED), agreed]
    return [Said(_("What they need"), "\n".join(lines), meta(row.by, row.at))]


def _letters(case: Case) -> list[Said]:
    return [
        Said(
            _("Letter %(number)s") % {"number": str(row)},
            "\n".join(_letter_lines(read_facts(case, row.sealed, label=LETTER), row.received_on)),
            meta(row.by, row.at),
        )
        for row in case.letters.select_related("by")
    ]


def _letter_lines(words: dict[str, str], received: date) -> list[str]:
    came = _("Received on %(day)s") % {"day": both_calendars(received)}
    return [f"{_('From')}: {words['sender']}", words["subject"], came]


def _social(case: Case) -> list[Said]:
    found = []
    for row in case.social_contacts.select_related("by"):
        words = read_facts(case, row.sealed, label=SOCIAL)
        lines = [words["asked"], words["link"]]
        title = f"{row.get_platform_display()} · {words['handle']}"
        found.append(Said(title, "\n".join(filter(None, lines)), meta(row.by, row.at)))
    return found


def _interviews(case: Case) -> list[Said]:
    found = []
    for row in case.interviews.select_related("slot", "settled_by"):
        title = _("Interview: %(standing)s") % {"standing": row.get_standing_display()}
        notes = read_words(case, row.notes, label=NOTES)
        lines = [moment(row.starts_at), place_of(row), notes]
        who = meta(row.settled_by, row.settled_at) if row.settled_at else ""
        found.append(Said(title, "\n".join(filter(None, lines)), who))
    return found


def _calls(case: Case) -> list[Said]:
    return [
        Said(
            f"{row.get_direction_display()} · {row.get_outcome_display()}",
            read_words(case, row.words, label=CALL),
            meta(row.by, row.at),
        )
        for row in case.calls.select_related("by")
    ]


PARTS: tuple[tuple[Callable[[Case], list[Said]], Field], ...] = (
    (_told, Field.CALLS),
    (_letters, Field.LETTERS),
    (_social, Field.CALLS),
    (_interviews, Field.INTERVIEWS),
    (_calls, Field.CALLS),
)
