"""The forms of the volunteers' screens: filters, checks, opportunities, hours, invitations."""

from datetime import date, datetime, time, timedelta
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from forms_engine.cases.enums import STATES, Kind, State
from forms_engine.clock.time import RIYADH, now, riyadh, today
from forms_engine.forms.fields import Words
from forms_engine.forms.normalise import ascii_digits
from forms_engine.volunteers.enums import Checked, How
from forms_engine.volunteers.labels import Names, Pairs
from forms_engine.volunteers.models import Trait
from forms_engine.volunteers.roll import Wanted
from forms_engine.volunteers.services.export import Why

from .base import DeskForm
from .choices import offer
from .queue import ALL

Sort = Trait.Sort
LINE = {"dir": "auto"}
DAY = {"type": "date", "dir": "ltr"}
FURTHEST = timedelta(days=730)
SORTS = {"language": Sort.LANGUAGE, "skill": Sort.SKILL, "season": Sort.SEASON, "place": Sort.PLACE}


class Day(forms.DateField):
    """A day, in any digits."""

    widget = forms.DateInput(attrs=DAY, format="%Y-%m-%d")
    default_error_messages = {
        "required": _("Choose a day"),
        "invalid": _("Write a day such as 2026-11-22"),
    }

    def to_python(self, value: object) -> date | None:
        """The day, or None for nothing."""
        return super().to_python(ascii_digits(str(value or "")))


class Clock(forms.TimeField):
    """A time of day, in any digits."""

    widget = forms.TimeInput(attrs={"type": "time", "dir": "ltr"}, format="%H:%M")
    default_error_messages = {
        "required": _("Choose a time"),
        "invalid": _("Write a time such as 16:30"),
    }

    def to_python(self, value: object) -> time | None:
        """The time, or None for nothing."""
        return super().to_python(ascii_digits(str(value or "")))


class RollForm(DeskForm):
    """Shows the filters that stand in the address; it never refuses anything."""

    refuses_nothing = True
    search = forms.CharField(
        label=_("Reference, name, phone or e-mail address"),
        required=False,
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}),
    )
    state = forms.ChoiceField(label=_("State"), required=False)
    language = forms.ChoiceField(label=_("Language"), required=False)
    skill = forms.ChoiceField(label=_("Skill"), required=False)
    season = forms.ChoiceField(label=_("Season"), required=False)
    place = forms.ChoiceField(label=_("Serves at"), required=False)
    minor = forms.ChoiceField(
        label=_("Under eighteen"),
        required=False,
        choices=[ALL, ("yes", _("Yes")), ("no", _("No"))],
    )
    roll = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, wanted: Wanted, names: Names) -> None:
        super().__init__({**wanted.narrowed, "roll": wanted.roll})
        states = [(state, State(state).label) for state in STATES[Kind.VOLUNTEER]]
        offer(self, "state", [ALL, *states])
        for name, sort in SORTS.items():
            offer(self, name, [ALL, *names.pairs[sort]])


class CheckForm(DeskForm):
    """What is written down with one check; only what its kind needs is asked."""

    who = Words(
        label=_("Who agrees: the guardian's full name"),
        max_length=120,
        widget=forms.TextInput(LINE),
    )
    how = forms.ChoiceField(label=_("How"), choices=How.choices[:3], widget=forms.RadioSelect)
    day = Day(label=_("On which day"))
    valid_until = Day(label=_("Valid until"), help_text=_("The last day on the certificate."))
    note = Words(
        label=_("Note"),
        help_text=_("Write no document number, and nothing about health."),
        required=False,
        max_length=1000,
        widget=forms.TextInput(LINE),
    )
    ASKED = {
        Checked.GUARDIAN: {"who", "how", "day", "note"},
        Checked.CHARTER: {"how", "note"},
        Checked.HEALTH: {"valid_until", "note"},
    }

    def __init__(self, data: QueryDict | None = None, *, kind: Checked, guardian: str = "") -> None:
        super().__init__(data, initial={"who": guardian, "day": today()})
        asked = self.ASKED.get(kind, {"note"})
        for name in [name for name in self.fields if name not in asked]:
            del self.fields[name]

    def clean_day(self) -> date:
        """Not a day to come."""
        day: date = self.cleaned_data["day"]
        if day > today():
            raise forms.ValidationError(_("This day is still to come"))
        return day

    def clean_valid_until(self) -> date:
        """A day to come."""
        day: date = self.cleaned_data["valid_until"]
        if day < today():
            raise forms.ValidationError(_("This certificate has run out"))
        return day


class PlacesForm(DeskForm):
    """Where a volunteer serves."""

    places = forms.MultipleChoiceField(
        label=_("Serves at"),
        help_text=_("Nothing ticked means anywhere."),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(
        self, data: QueryDict | None = None, *, pairs: Pairs, held: list[str] | None = None
    ) -> None:
        super().__init__(data, initial={"places": held or []})
        offer(self, "places", pairs)


class HoursForm(DeskForm):
    """Hours set by hand, and why."""

    hours = forms.DecimalField(
        label=_("Hours"),
        help_text=_("From 0 to 24, such as 3.5."),
        min_value=0,
        max_value=24,
        max_digits=4,
        decimal_places=2,
        widget=forms.TextInput(attrs={"dir": "ltr", "inputmode": "decimal"}),
    )
    reason = Words(
        label=_("Why are they corrected?"),
        help_text=_("Your name and this reason are kept."),
        max_length=1000,
        widget=forms.TextInput(LINE),
    )

    def __init__(self, data: QueryDict | None = None, *, hours: str = "") -> None:
        given = data.copy() if data else None
        if given and "hours" in given:
            given["hours"] = ascii_digits(str(given["hours"])).replace("٫", ".")
        super().__init__(given, initial={"hours": hours})


class ExportForm(DeskForm):
    """Which hours, and what for."""

    first = Day(label=_("From"))
    last = Day(label=_("To"))
    why = forms.ChoiceField(
        label=_("What is it for?"),
        help_text=_("Your name, the period and this purpose are kept in the history."),
        choices=Why.choices,
        widget=forms.RadioSelect,
    )

    def clean(self) -> dict[str, Any]:
        """The days in their order."""
        given = self.cleaned_data
        if given.get("first") and given.get("last") and given["first"] > given["last"]:
            self.add_error("last", _("The last day stands before the first"))
        return given


class MatchForm(DeskForm):
    """For which language, skill, season and place somebody is sought."""

    language = forms.ChoiceField(label=_("Language"), required=False)
    place = forms.ChoiceField(label=_("Place"), required=False)
    skill = forms.ChoiceField(label=_("Skill"), required=False)
    season = forms.ChoiceField(label=_("Season"), required=False)

    def __init__(self, data: dict[str, str], *, names: Names) -> None:
        super().__init__(data)
        for name, sort in SORTS.items():
            offer(self, name, [ALL, *names.pairs[sort]])

    @property
    def chosen(self) -> dict[str, str]:
        """What was chosen; an unknown code chooses nothing."""
        self.is_valid()
        return {name: self.cleaned_data.get(name, "") for name in self.fields}


class InviteForm(DeskForm):
    """Whom to invite, and when they are needed."""

    people = forms.MultipleChoiceField(
        label=_("Volunteers who fit"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Tick at least one volunteer")},
    )
    place = forms.ChoiceField(label=_("Place that they are told"))
    language = forms.ChoiceField(label=_("Language that they are told"), required=False)
    day = Day(label=_("On which day"))
    time = Clock(label=_("At what time"))

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        people: Pairs,
        names: Names,
        told: dict[str, str] | None = None,
    ) -> None:
        super().__init__(data, initial=told)
        offer(self, "people", people)
        offer(self, "place", names.pairs[Sort.PLACE])
        offer(self, "language", [("", _("Any")), *names.pairs[Sort.LANGUAGE]])

    def clean(self) -> dict[str, Any]:
        """A moment to come."""
        given = self.cleaned_data
        if given.get("day") and given.get("time"):
            given["starts_at"] = moment(given["day"], given["time"])
            if not now() < given["starts_at"] < now() + FURTHEST:
                self.add_error("day", _("Choose a day after today, within two years."))
        return given


def moment(day: date, at: time) -> datetime:
    """This day and time in Riyadh."""
    return datetime.combine(day, at, RIYADH)


def parts_of(moment: datetime) -> tuple[date, time]:
    """The day and the time in Riyadh."""
    local = riyadh(moment)
    return local.date(), local.time()
