"""What an opportunity says of itself, as rows, and what happened in it."""

from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from forms_engine.audit.queries import history
from forms_engine.clock.templatetags.calendars import moment
from forms_engine.volunteers.enums import TAKING
from forms_engine.volunteers.labels import Names, place_name
from forms_engine.volunteers.models import Opportunity, Profile, Trait
from forms_engine.volunteers.naming import whole_name
from forms_engine.volunteers.times import shift

from ..people import staff_name
from .answers import Row
from .history import Line, event_title

LATEST = 60


def facts(held: Opportunity) -> list[Row]:
    """When, where, how many, by whom; and its page on the site while it has one."""
    rows: list[Row] = [
        {"label": _("Time"), "value": shift(held, get_language() or "ar")},
        {"label": _("Place"), "value": place_name(held.place)},
        {"label": _("Meeting point"), "value": held.spot},
        {"label": _("Places taken"), "value": f"{held.taken} / {held.capacity}", "ltr": True},
        {"label": _("Coordinator"), "value": staff_name(held.coordinator)},
        {"label": _("What is done"), "value": held.what},
    ]
    if held.state in TAKING:
        url = reverse("public:opportunity", args=[held.pk])
        page = {"label": _("On the site"), "value": _("Can be seen"), "url": url}
        rows.append({**page, "act": _("Show")})
    return [row for row in rows if row["value"]]


def wanted_facts(held: Opportunity, names: Names) -> list[Row]:
    """What is asked of volunteers."""
    rows: list[Row] = [
        {"label": _("Languages"), "value": names.words(Trait.Sort.LANGUAGE, held.languages)},
        {"label": _("Skills"), "value": names.words(Trait.Sort.SKILL, held.skills)},
        {"label": _("Least age"), "value": str(held.minimum_age), "ltr": True},
        {"label": _("Supervised"), "value": _("Yes") if held.supervised else _("No")},
        {"label": _("At night"), "value": _("Yes") if held.night else _("No")},
    ]
    return [row for row in rows if row["value"]]


def happened(held: Opportunity) -> list[Line]:
    """The latest events, with whose place each is about and who did it."""
    events = list(history(held.stream).reverse()[:LATEST])
    keys = {event.facts["volunteer"] for event in events if "volunteer" in event.facts}
    people = Profile.objects.filter(pk__in=keys).select_related("case__key")
    names = {one.pk: whole_name(one.case) for one in people}
    return [
        Line(
            event_title(event.action),
            event.at,
            moment(event.at),
            staff_name(event.by) or _("The volunteer or the system"),
            _whose(names.get(event.facts.get("volunteer"), "")),
        )
        for event in events
    ]


def _whose(name: str) -> list[dict[str, str]]:
    return [{"label": _("Volunteer"), "value": name}] if name else []
