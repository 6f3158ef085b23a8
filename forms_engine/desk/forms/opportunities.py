"""The form of one opportunity: what it is, when, how many, and for whom."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from forms_engine.clock.time import now
from forms_engine.forms.fields import Words
from forms_engine.staff.models import User
from forms_engine.volunteers.age import is_night
from forms_engine.volunteers.enums import Standing
from forms_engine.volunteers.labels import Names
from forms_engine.volunteers.models import Opportunity, Trait
from forms_engine.volunteers.models.opportunity import FULL_AGE

from ..people import staff_name
from .base import DeskForm
from .choices import offer
from .queue import ALL
from .volunteers import FURTHEST, Clock, Day, moment, parts_of

LONG = {"dir": "auto", "rows": 4}
SAME = (
    "title_ar", "title_en", "what_ar", "what_en", "place", "spot_ar", "spot_en", "capacity",
    "minimum_age", "supervised", "languages", "skills", "offer_hours",
)  # fmt: skip


def _line(label: Any, *, required: bool = True, limit: int = 120) -> Words:  # Any: lazy words
    line = forms.TextInput(attrs={"dir": "auto"})
    return Words(label=label, max_length=limit, required=required, widget=line)


class ListForm(DeskForm):
    """Which opportunities to list."""

    state = forms.ChoiceField(label=_("State"), required=False, choices=[ALL, *Standing.choices])
    when = forms.ChoiceField(
        label=_("When"), required=False, choices=[("", _("Coming")), ("past", _("Over"))]
    )


class OpportunityForm(DeskForm):
    """Everything that the site shows of an opportunity, and the rules for its places."""

    title_ar = _line(_("Title in Arabic"))
    title_en = _line(_("Title in English"))
    what_ar = Words(
        label=_("What is done, in Arabic"), max_length=2000, widget=forms.Textarea(LONG)
    )
    what_en = Words(
        label=_("What is done, in English"), max_length=2000, widget=forms.Textarea(LONG)
    )
    place = forms.ChoiceField(label=_("Place"))
    spot_ar = _line(_("Meeting point in Arabic"), required=False, limit=200)
    spot_en = _line(_("Meeting point in English"), required=False, limit=200)
    day = Day(label=_("Day"))
    starts = Clock(label=_("From"))
    ends = Clock(label=_("To"), help_text=_("A time before the beginning is on the following day."))
    capacity = forms.IntegerField(label=_("Places"), min_value=1, max_value=5000)
    languages = forms.MultipleChoiceField(
        label=_("Languages wanted"), required=False, widget=forms.CheckboxSelectMultiple
    )
    skills = forms.MultipleChoiceField(
        label=_("Skills wanted"),
        help_text=_("First aid is only for those whose certificate is valid on the day."),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    minimum_age = forms.IntegerField(
        label=_("Least age"),
        help_text=_("Below 18 only between 6:00 and 20:00 and supervised: never alone."),
        min_value=12,
        max_value=60,
        initial=FULL_AGE,
    )
    supervised = forms.BooleanField(
        label=_("A named adult of the association is there throughout"), required=False
    )
    offer_hours = forms.IntegerField(
        label=_("Hours for which a free place is kept for the first who waits"),
        min_value=1,
        max_value=240,
        initial=12,
    )
    coordinator = forms.ChoiceField(label=_("Coordinator"))

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        names: Names,
        people: Iterable[User],
        held: Opportunity | None = None,
        user: User,
    ) -> None:
        first = {"coordinator": user.pk} if held is None else _initial(held)
        super().__init__(data, initial=first)
        self.people = {str(person.pk): person for person in people}
        offer(self, "place", names.pairs[Trait.Sort.PLACE])
        offer(self, "languages", names.pairs[Trait.Sort.LANGUAGE])
        offer(self, "skills", names.pairs[Trait.Sort.SKILL])
        offer(self, "coordinator", [(key, staff_name(one)) for key, one in self.people.items()])

    def clean(self) -> dict[str, Any]:
        """Beginning and end as moments, and the rule for the young."""
        given = self.cleaned_data
        if {"day", "starts", "ends"} & self.errors.keys():
            return given
        starts, ends = moment(given["day"], given["starts"]), moment(given["day"], given["ends"])
        given |= {"starts_at": starts, "ends_at": ends if ends > starts else _next_day(ends)}
        if starts == ends:
            self.add_error("ends", _("The end is the same as the beginning"))
        elif not now() < starts < now() + FURTHEST:
            self.add_error("day", _("Choose a day after today, within two years."))
        self._guard_the_young(given)
        return given

    def _guard_the_young(self, given: dict[str, Any]) -> None:
        if given.get("minimum_age", FULL_AGE) >= FULL_AGE:
            return
        if is_night(given["starts_at"], given["ends_at"]):
            self.add_error("minimum_age", _("Nobody under 18 serves between 20:00 and 6:00"))
        if not given["supervised"]:
            self.add_error("supervised", _("Nobody under 18 serves without a named adult there"))

    @property
    def facts(self) -> dict[str, Any]:
        """The columns of the opportunity."""
        given = self.cleaned_data
        same = {name: given[name] for name in SAME}
        times = {"starts_at": given["starts_at"], "ends_at": given["ends_at"]}
        return {**same, **times, "coordinator": self.people[given["coordinator"]]}


def _next_day(at: datetime) -> datetime:
    return at + timedelta(days=1)


def _initial(held: Opportunity) -> dict[str, Any]:
    day, starts = parts_of(held.starts_at)
    same = {name: getattr(held, name) for name in SAME}
    times = {"day": day, "starts": starts, "ends": parts_of(held.ends_at)[1]}
    return {**same, **times, "coordinator": held.coordinator_id}
