"""The forms of the case screens; an act's form is made from what its move asks for."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from forms_engine.cases.workflow.moves import Fact, Move
from forms_engine.forms.normalise import ascii_digits
from forms_engine.staff.models import User

from ..people import staff_name
from .choices import offer

NOTE_LIMIT = 10_000
LINES = {"dir": "auto", "rows": 5}


class DayField(forms.CharField):
    """A date typed in any digits; its clean value is the ISO text that a move takes."""

    widget = forms.DateInput(attrs={"type": "date", "dir": "ltr"}, format="%Y-%m-%d")

    def to_python(self, value: str | None) -> str:
        """The ISO date, or "" for nothing; raises ValidationError for anything else."""
        day = forms.DateField(required=False).clean(ascii_digits(value or ""))
        return day.isoformat() if day else ""


class ActForm(forms.Form):
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
        return DayField(**shared)
    long, short = forms.Textarea(attrs=LINES), forms.TextInput(attrs={"dir": "auto"})
    return forms.CharField(max_length=fact.limit, widget=long if fact.long else short, **shared)


class NoteForm(forms.Form):
    """An internal note."""

    text = forms.CharField(
        label=_("Internal note"),
        help_text=_("The applicant never sees it."),
        max_length=NOTE_LIMIT,
        widget=forms.Textarea(attrs={"dir": "auto", "rows": 3}),
    )


class ReasonForm(forms.Form):
    """Why something is needed; kept in the history."""

    reason = forms.CharField(
        label=_("Why do you need it?"),
        help_text=_("Your name and this reason are kept in the history of the case."),
        max_length=1000,
        widget=forms.TextInput(attrs={"dir": "auto"}),
    )


class AssignForm(forms.Form):
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
