"""Everything that a volunteer's screen shows."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from forms_engine.cases.enums import State
from forms_engine.clock.templatetags.calendars import both_calendars, moment
from forms_engine.volunteers.enums import Checked, How
from forms_engine.volunteers.labels import Names
from forms_engine.volunteers.models import Check, Profile, Trait
from forms_engine.volunteers.queries import places_held_by
from forms_engine.volunteers.services.certificates import totals
from forms_engine.volunteers.services.checks import needed, said_of, standing
from forms_engine.volunteers.times import hours

from ..columns.volunteers import shifts_table
from ..people import staff_name
from ..tables import DeskTable
from ..tags import Tag, state_tag
from . import answers
from .answers import Row

SHOWN = 50


@dataclass(frozen=True, kw_only=True)
class VolunteerScreen:
    """The parts of the screen; an empty part is not shown."""

    tags: list[Tag]
    missing: str
    decided: bool
    contact: list[Row]
    traits: list[Row]
    checks: list[dict[str, object]]
    shifts: DeskTable | None
    hours: list[Row]


def volunteer_screen(profile: Profile) -> VolunteerScreen:
    """One volunteer as the coordinator sees them."""
    wanted, held = needed(profile), standing(profile)
    shifts = list(places_held_by(profile)[:SHOWN])
    lacking = [kind for kind in wanted if kind not in held]
    return VolunteerScreen(
        tags=_tags(profile),
        missing=_(", ").join(str(kind.label) for kind in lacking),
        decided=profile.case.state == State.ACTIVE,
        contact=answers.contact(profile.case),
        traits=_traits(profile),
        checks=[_check(profile, kind, held.get(kind)) for kind in _shown(wanted, held)],
        shifts=shifts_table(shifts) if shifts else None,
        hours=_hours(profile),
    )


def _shown(wanted: list[Checked], held: dict[str, Check]) -> list[Checked]:
    """What is needed, and whatever else was recorded."""
    return [kind for kind in Checked if kind in wanted or kind in held]


def _tags(profile: Profile) -> list[Tag]:
    found = [state_tag(profile.case.state)]
    if profile.minor:
        found.append({"label": _("Under eighteen"), "tone": "warning"})
    if profile.paused_at:
        found.append({"label": _("Pausing"), "tone": ""})
    return found


def _traits(profile: Profile) -> list[Row]:
    names, traits = Names(), profile.traits.all()
    rows: list[Row] = [
        {"label": _("Languages"), "value": names.traits(traits, Trait.Sort.LANGUAGE)},
        {"label": _("Skills"), "value": names.traits(traits, Trait.Sort.SKILL)},
        {"label": _("Seasons"), "value": names.traits(traits, Trait.Sort.SEASON)},
    ]
    return [row for row in rows if row["value"]]


def _check(profile: Profile, kind: Checked, held: Check | None) -> dict[str, object]:
    """One check as a row: how it stands, and the ways to record it and to take it back."""
    args = [profile.case.reference, kind.value]
    return {
        "label": str(kind.label),
        "lines": _lines(profile, held) if held else [],
        "tag": _("Stands") if held else _("Missing"),
        "tone": "success" if held else "warning",
        "url": reverse("desk:volunteer_check", args=args),
        "act": _("Record again") if held else _("Record"),
        "drop": reverse("desk:volunteer_check_drop", args=args) if held else "",
    }


def _lines(profile: Profile, held: Check) -> list[str]:
    said = said_of(held, profile)
    by = staff_name(held.by) or _("The volunteer")
    lines = [f"{by} · {moment(held.at)}"]
    if held.valid_until:
        day = both_calendars(held.valid_until)
        lines.append(_("Valid until %(day)s") % {"day": day})
    if held.version:
        lines.append(_("Version %(version)s") % {"version": held.version})
    how = How(said["how"]).label if said.get("how") in How.values else ""
    return [*lines, *(str(one) for one in (said.get("who"), how, said.get("note")) if one)]


def _hours(profile: Profile) -> list[Row]:
    found = totals(profile)
    if found is None:
        return []
    rows: list[Row] = [
        {"label": _("Hours"), "value": hours(found.minutes), "ltr": True},
        {"label": _("Shifts"), "value": str(found.shifts), "ltr": True},
    ]
    held = profile.certificates.filter(revoked_at=None).first()
    if held is None:
        return rows
    url = reverse("public:verify", args=[held.code])
    return [
        *rows,
        {"label": _("Certificate"), "value": held.code, "ltr": True, "url": url, "act": _("Check")},
    ]
