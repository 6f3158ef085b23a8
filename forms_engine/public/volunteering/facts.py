"""What the site says of an opportunity, in the active language."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from forms_engine.volunteers.enums import Part, Standing
from forms_engine.volunteers.labels import Names, place_name
from forms_engine.volunteers.models import Opportunity, Trait
from forms_engine.volunteers.models.opportunity import FULL_AGE
from forms_engine.volunteers.times import shift


@dataclass(frozen=True, kw_only=True)
class Shown:
    """One opportunity as the templates print it."""

    pk: int
    title: str
    url: str
    time: str
    place: str
    room: str
    full: bool


def shown(held: Opportunity) -> Shown:
    """One line of a list."""
    return Shown(
        pk=held.pk,
        title=held.title,
        url=reverse("public:opportunity", args=[held.pk]),
        time=shift(held, get_language() or "ar"),
        place=place_name(held.place),
        room=room(held),
        full=held.state == Standing.FULL,
    )


def room(held: Opportunity) -> str:
    """How many places are free, or that there is a waiting list."""
    free = held.capacity - held.taken
    if held.state == Standing.FULL:
        return _("All places are taken; there is a waiting list")
    return ngettext("%(n)s place is free", "%(n)s places are free", free) % {"n": free}


def facts(held: Opportunity) -> list[dict[str, str]]:
    """Time, place, meeting point, wishes and rules; only what there is."""
    names = Names()
    rows = [
        (_("Time"), shift(held, get_language() or "ar"), "calendar"),
        (_("Place"), place_name(held.place), "lost"),
        (_("Meeting point"), held.spot, "lost"),
        (_("Places"), room(held), "people"),
        (_("Languages wanted"), names.words(Trait.Sort.LANGUAGE, held.languages), "speech"),
        (_("Skills wanted"), names.words(Trait.Sort.SKILL, held.skills), "check"),
        (_("Age"), _age(held), "people"),
    ]
    return [{"label": label, "value": value, "icon": icon} for label, value, icon in rows if value]


def _age(held: Opportunity) -> str:
    if held.minimum_age >= FULL_AGE:
        text = _("From %(age)s years")
    else:
        text = _("From %(age)s years, by day and under supervision")
    return text % {"age": held.minimum_age}


def waiting(held: Opportunity) -> str:
    """How many wait already, where anybody does."""
    count = held.places.filter(state=Part.WAITING).count()
    if not count:
        return ""
    text = ngettext("%(n)s volunteer waits already.", "%(n)s volunteers wait already.", count)
    return text % {"n": count}
