"""The checks of a case's answers, what is missing, and the list of the present stage, as rows."""

from collections.abc import Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from forms_engine.cases.models import Case
from forms_engine.cases.sealed import open_words
from forms_engine.casework.completeness import (
    Checked,
    Gap,
    declaration_of,
    declares_apart,
)
from forms_engine.casework.enums import TO_STAFF, Outcome, Why
from forms_engine.casework.models import Declaration, Verification
from forms_engine.casework.stages import items_for
from forms_engine.clock.templatetags.calendars import both_calendars, moment

from ..days import brief
from ..people import staff_name

Row = dict[str, object]
TONES = {Why.UNCHECKED: "warning", Why.UNANSWERED: "warning"}


def rows(case: Case, found: Sequence[Checked], *, checks_open: bool) -> list[Row]:
    """Each answer that needs a check, with the check that stands and the way to make one."""
    return [_row(case, one, checks_open=checks_open) for one in found]


def _row(case: Case, one: Checked, *, checks_open: bool) -> Row:
    row: Row = {
        "label": one.label,
        "tag": _tag(one),
        "note": described(case, one.check) if one.check else "",
    }
    if not checks_open:
        return row
    act = _("Check again") if one.check else _("Check")
    url = reverse("desk:check", args=[case.reference, one.field])
    return row | {"url": url, "act": act, "about": one.label}


def declared(case: Case, *, checks_open: bool) -> list[Row]:
    """The declaration to staff where no form took one, and the way to it."""
    if not declares_apart(case):
        return []
    found, label = declaration_of(case), _("Declaration that the data is true")
    tag = _("Declared") if found else str(Why.UNDECLARED.label)
    row: Row = {
        "label": label,
        "tag": {"label": tag, "tone": "success" if found else "warning"},
        "note": declared_note(found) if found else "",
    }
    if not checks_open:
        return [row]
    act = _("Take it again, or take it back") if found else _("Take the declaration")
    url = reverse("desk:declare", args=[case.reference])
    return [row | {"url": url, "act": act, "about": "" if found else case.reference}]


def declared_note(found: Declaration) -> str:
    """How, to whom and when it was declared."""
    taken = staff_name(found.by) if found.method in TO_STAFF else ""
    parts = [str(found.get_method_display()), taken, moment(found.at)]
    return " · ".join(part for part in parts if part)


def _tag(one: Checked) -> Row:
    why = one.why
    if why is None:
        outcome = Outcome(one.check.outcome) if one.check else Outcome.NOT_NEEDED
        return {"label": outcome.label, "tone": "success"}
    return {"label": why.label, "tone": TONES.get(why, "error")}


def described(case: Case, check: Verification) -> str:
    """Against what, original seen or not, valid until when, by whom and when, and the note."""
    parts = [
        str(check.get_against_display()) if check.against else "",
        _("original seen") if check.sighted and check.against != "original" else "",
        _("valid until %(day)s") % {"day": both_calendars(check.valid_until)}
        if check.valid_until
        else "",
        staff_name(check.by),
        moment(check.at),
        open_words(case, check.note, label="verification"),
    ]
    return " · ".join(part for part in parts if part)


def missing(found: Sequence[Gap]) -> list[Row]:
    """What is missing, by name."""
    return [{"label": gap.label, "why": Why(gap.why).label} for gap in found]


def checklist(case: Case) -> list[Row]:
    """The items of the present stage; who ticked them and when."""
    items = items_for(case)
    if not items:
        return []
    ticks = {tick.item: tick for tick in case.ticks.select_related("by")}
    return [
        {
            "code": item.code,
            "label": item.label,
            "line": _("Policy line %(clause)s") % {"clause": item.clause},
            "done": tick is not None,
            "meta": f"{staff_name(tick.by)} · {brief(tick.at)}" if tick else "",
        }
        for item in items
        for tick in [ticks.get(item.code)]
    ]
