"""The columns of the volunteers' lists, of opportunities, and of attendance."""

from collections.abc import Iterable
from functools import partial
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.ui.tables import Column

from forms_engine.cases.models import Case
from forms_engine.clock.time import riyadh
from forms_engine.volunteers.enums import HOLDING, SERVED, Part, Standing
from forms_engine.volunteers.labels import Names, place_name
from forms_engine.volunteers.models import Opportunity, Place, Trait
from forms_engine.volunteers.naming import whole_name
from forms_engine.volunteers.roll import Roll, Wanted
from forms_engine.volunteers.services.attendance import UNDONE
from forms_engine.volunteers.times import hours

from ..days import brief, near
from ..people import staff_name
from ..tables import Buttons, DeskTable, Label, Link, Tags, Text
from ..tags import Tag, state_tag
from .queue import name

TONES = {
    Standing.OPEN: "success",
    Standing.FULL: "warning",
    Standing.CANCELLED: "error",
    Part.WAITING: "warning",
    Part.OFFERED: "warning",
    Part.ARRIVED: "info",
    Part.COMPLETED: "success",
    Part.NO_SHOW: "error",
}
ACTS: dict[Part, tuple[tuple[str, Label], ...]] = {
    Part.SIGNED_UP: (
        ("arrived", gettext_lazy("Has arrived")),
        ("no_show", gettext_lazy("Did not come")),
    ),
    Part.ARRIVED: (
        ("completed", gettext_lazy("Has completed")),
        ("abandoned", gettext_lazy("Left early")),
    ),
}
UNDO = ("undo", gettext_lazy("Undo"))
FIRST = ("arrived", "completed")


def volunteer_url(case: Case) -> str:
    """The address of a volunteer's screen."""
    return reverse("desk:volunteer", args=[case.reference])


def roll_url(roll: str, **given: str) -> str:
    """One list with these filters."""
    return f"{reverse('desk:volunteers')}?{urlencode({'roll': roll, **given})}"


def rolls(wanted: Wanted) -> list[dict[str, object]]:
    """The lists as links; the one that is shown is marked."""
    return [
        {"label": roll.label, "url": roll_url(roll), "current": roll == wanted.roll}
        for roll in Roll
    ]


def tag(state: str, label: str) -> Tag:
    """A state of this room as a word with a tone."""
    return {"label": label, "tone": TONES.get(state, "")}  # type: ignore[call-overload]


def _traits(names: Names, sort: Trait.Sort, case: Case) -> str:
    profile = getattr(case, "profile", None)
    return names.traits(profile.traits.all(), sort) if profile else ""


def _tags(case: Case) -> list[Tag]:
    """State, then what the coordinator must see at once."""
    profile, found = getattr(case, "profile", None), [state_tag(case.state)]
    if profile and profile.minor:
        found.append({"label": _("Under eighteen"), "tone": "warning"})
    if profile and profile.paused_at:
        found.append({"label": _("Pausing"), "tone": ""})
    return found


def _received(case: Case) -> str:
    return _("Received %(day)s") % {"day": near(riyadh(case.received_at).date())}


def roll_table(cases: list[Case], names: Names) -> DeskTable:
    """The volunteers of one page."""
    columns: list[Column] = [
        Link(
            "reference",
            gettext_lazy("Reference"),
            lambda case: case.reference,
            url=volunteer_url,
            ltr=True,
            note=_received,
        ),
        Text("name", gettext_lazy("Volunteer"), name),
        Text("languages", gettext_lazy("Languages"), partial(_traits, names, Trait.Sort.LANGUAGE)),
        Text("skills", gettext_lazy("Skills"), partial(_traits, names, Trait.Sort.SKILL)),
        Tags("state", gettext_lazy("State"), _tags),
    ]
    return DeskTable(columns, cases)


def opportunity_url(opportunity: Opportunity) -> str:
    """The address of an opportunity's screen."""
    return reverse("desk:opportunity", args=[opportunity.pk])


def opportunities_table(rows: Iterable[Opportunity]) -> DeskTable:
    """Opportunities with their places."""
    columns: list[Column] = [
        Link("title", gettext_lazy("Opportunity"), lambda row: row.title, url=opportunity_url),
        Text("when", gettext_lazy("Begins"), lambda row: brief(row.starts_at)),
        Text("place", gettext_lazy("Place"), lambda row: place_name(row.place)),
        Text(
            "taken",
            gettext_lazy("Places taken"),
            lambda row: f"{row.taken} / {row.capacity}",
            ltr=True,
        ),
        Tags(
            "state",
            gettext_lazy("State"),
            lambda row: [tag(row.state, row.get_state_display())],
        ),
        Text("coordinator", gettext_lazy("Coordinator"), lambda row: staff_name(row.coordinator)),
    ]
    return DeskTable(columns, rows)


def _acts(place: Place) -> list[dict[str, str]]:
    """What may be marked now, and the undoing of the last mark."""
    acts = [*ACTS.get(Part(place.state), ()), *([UNDO] if place.state in UNDONE else [])]
    if place.state in (Part.WAITING, Part.OFFERED, Part.SIGNED_UP):
        acts.append(("leave", gettext_lazy("Give the place back")))
    whose = name(place.profile.case)
    return [
        {"value": what, "label": str(label), "whose": whose, "first": "1" if what in FIRST else ""}
        for what, label in acts
    ]


def _attend_url(place: Place) -> str:
    return reverse("desk:attendance", args=[place.pk])


def _hours_url(place: Place) -> str:
    return reverse("desk:hours", args=[place.pk]) if place.state in SERVED else ""


def _hours(place: Place) -> str:
    return hours(place.minutes) if place.state in SERVED else "–"


def _corrected(place: Place) -> str:
    return _("corrected") if place.corrected else ""


def _correcting(place: Place) -> str:
    return _("Correct the hours") if place.state in SERVED else ""


HOURS: list[Column] = [
    Text("hours", gettext_lazy("Hours"), _hours, ltr=True, note=_corrected),
    Link("correct", gettext_lazy("Correct the hours"), _correcting, url=_hours_url),
]


def people_table(rows: list[Place]) -> DeskTable:
    """Who holds or awaits a place: state, hours, and what may be marked."""
    columns: list[Column] = [
        Link(
            "name",
            gettext_lazy("Volunteer"),
            lambda place: whole_name(place.profile.case),
            url=lambda place: volunteer_url(place.profile.case),
            note=lambda place: place.profile.case.reference,
        ),
        Tags("state", gettext_lazy("State"), _place_tags),
        *HOURS,
        Buttons("acts", gettext_lazy("Mark"), _acts, url=_attend_url),
    ]
    return DeskTable(columns, rows)


def _place_tags(place: Place) -> list[Tag]:
    found = [tag(place.state, place.get_state_display())]
    if place.profile.minor:
        found.append({"label": _("Under eighteen"), "tone": "warning"})
    return found


def shifts_table(rows: Iterable[Place]) -> DeskTable:
    """One volunteer's places."""
    columns: list[Column] = [
        Link(
            "title",
            gettext_lazy("Opportunity"),
            lambda place: place.opportunity.title,
            url=lambda place: opportunity_url(place.opportunity),
        ),
        Text("when", gettext_lazy("Begins"), lambda place: brief(place.opportunity.starts_at)),
        Tags(
            "state",
            gettext_lazy("State"),
            lambda place: [tag(place.state, place.get_state_display())],
        ),
        *HOURS,
    ]
    return DeskTable(columns, rows)


LISTED = (*HOLDING, Part.WAITING)
