"""The forms of the case screens; an act's form is made from what its move asks for."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from forms_engine.cases.models import Case, Complaint
from forms_engine.cases.sealed import open_words
from forms_engine.cases.workflow.moves import Fact, Move
from forms_engine.forms.normalise import ascii_digits
from forms_engine.messages.thread import LONGEST
from forms_engine.staff.models import User

from ..people import staff_name
from .base import DeskForm
from .calendar import DayField as EitherDay
from .choices import offer

NOTE_LIMIT = 10_000
LINES = {"dir": "auto", "rows": 5}
EITHER = _("In either calendar, such as 1 Shawwal 1448 or 9 March 2027.")


class DayField(forms.CharField):
    """A date typed in any digits; its clean value is the ISO text that a move takes."""

    widget = forms.DateInput(attrs={"type": "date", "dir": "ltr"}, format="%Y-%m-%d")

    def to_python(self, value: str | None) -> str:
        """The ISO date, or "" for nothing; raises ValidationError for anything else."""
        day = forms.DateField(required=False).clean(ascii_digits(value or ""))
        return day.isoformat() if day else ""


class CountField(forms.CharField):
    """A whole number of at least one, typed in any digits; its clean value is ASCII text."""

    widget = forms.TextInput(attrs={"inputmode": "numeric", "dir": "ltr"})
    default_error_messages = {"invalid": _("Write a whole number, such as 1 or 12.")}

    def to_python(self, value: str | None) -> str:
        """The digits; raises ValidationError for anything else."""
        digits = ascii_digits(value or "").strip()
        if digits and not (digits.isascii() and digits.isdecimal() and int(digits)):
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid")
        return digits


class ActForm(DeskForm):
    """What one act needs, and the version of the case that the person was looking at."""

    version = forms.IntegerField(min_value=1, widget=forms.HiddenInput)

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        move: Move,
        version: int,
        given: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(data, initial={"version": version, **(given or {})})
        for fact in move.needs:
            self.fields[fact.name] = field_for(fact)

    @property
    def facts(self) -> dict[str, str]:
        """The facts as the one door takes them."""
        given = {name: value for name, value in self.cleaned_data.items() if name != "version"}
        return {name: str(value) for name, value in given.items() if value}


def field_for(fact: Fact) -> forms.Field:
    """The Django field that asks for `fact`."""
    shared: dict[str, Any] = {  # Any: keyword arguments of three kinds of field
        "label": fact.label,
        "help_text": fact.hint,
        "required": not fact.optional,
    }
    if fact.choices:
        return forms.ChoiceField(choices=fact.choices, widget=forms.RadioSelect, **shared)
    if fact.is_date:
        return EitherDay(**shared | {"help_text": fact.hint or EITHER})
    if fact.is_count:
        return CountField(max_length=fact.limit, **shared)
    long, short = forms.Textarea(attrs=LINES), forms.TextInput(attrs={"dir": "auto"})
    return forms.CharField(max_length=fact.limit, widget=long if fact.long else short, **shared)


class NoteForm(DeskForm):
    """An internal note."""

    text = forms.CharField(
        label=_("Internal note"),
        help_text=_("The applicant never sees it."),
        max_length=NOTE_LIMIT,
        widget=forms.Textarea(attrs={"dir": "auto", "rows": 3}),
    )


class ReplyForm(DeskForm):
    """A message to the applicant."""

    answer = forms.CharField(
        label=_("Your message to the applicant"),
        help_text=_("They read it on the tracking page, without your name, and are told of it."),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"dir": "auto", "rows": 4}),
    )


class ComplaintForm(DeskForm):
    """Which request and which member of staff a complaint is about; both may stay open."""

    about = forms.CharField(
        label=_("Reference of the request it is about"),
        required=False,
        max_length=40,
        widget=forms.TextInput(attrs={"dir": "ltr", "autocomplete": "off"}),
    )
    against = forms.ChoiceField(
        label=_("Member of staff it is about"),
        help_text=_("They will not see the complaint, nor look into it."),
        required=False,
    )

    def __init__(
        self, data: QueryDict | None = None, *, people: Iterable[User], complaint: Complaint
    ) -> None:
        about = complaint.about.reference if complaint.about else ""
        super().__init__(data, initial={"about": about, "against": complaint.against_id or ""})
        self.people = {str(person.pk): person for person in people}
        names = [(key, staff_name(person)) for key, person in self.people.items()]
        offer(self, "against", [("", _("Nobody")), *names])

    @property
    def person(self) -> User | None:
        """The member of staff who was chosen, or None."""
        return self.people.get(self.cleaned_data["against"])


class ReasonForm(DeskForm):
    """Why something is needed; kept in the history."""

    reason = forms.CharField(
        label=_("Why do you need it?"),
        help_text=_("Your name and this reason are kept in the history of the case."),
        max_length=1000,
        widget=forms.TextInput(attrs={"dir": "auto"}),
    )


class AssignForm(DeskForm):
    """To whom the case is given; nobody frees it."""

    to = forms.ChoiceField(label=_("Responsible"), required=False)

    def __init__(
        self, data: QueryDict | None = None, *, people: Iterable[User], to: int | None = None
    ) -> None:
        super().__init__(data, initial={"to": to or ""})
        self.people = {str(person.pk): person for person in people}
        names = [(key, staff_name(person)) for key, person in self.people.items()]
        offer(self, "to", [("", _("Nobody")), *names])

    @property
    def person(self) -> User | None:
        """The member of staff who was chosen, or None."""
        return self.people.get(self.cleaned_data["to"])


class ConditionsForm(DeskForm):
    """Which conditions of the acceptance are fulfilled; `version` is the case that was seen."""

    version = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
    met = forms.MultipleChoiceField(
        label=_("Fulfilled"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, data: QueryDict | None = None, *, case: Case) -> None:
        rows = list(case.conditions.all())
        met = [str(row.pk) for row in rows if row.met_at]
        super().__init__(data, initial={"version": case.version, "met": met})
        self.asks = bool(rows)
        words = [(str(row.pk), open_words(case, row.text, label="condition")) for row in rows]
        offer(self, "met", words)
