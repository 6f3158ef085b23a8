"""The forms of the committee's screens."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from forms_engine.cases.grounds import FOR_ACCEPTING, FOR_REFUSING, choices
from forms_engine.committee.enums import Vote
from forms_engine.staff.models import User

from ..people import staff_name
from .base import DeskForm
from .choices import offer

LIMIT = 4000
LONG = {"dir": "auto", "rows": 4}
FITTING = {Vote.ACCEPT: FOR_ACCEPTING, Vote.REFUSE: FOR_REFUSING}
GROUNDS = [
    ("", _("Choose a ground")),
    (_("To accept"), choices(FOR_ACCEPTING)),
    (_("To refuse"), choices(FOR_REFUSING)),
]


class SessionForm(DeskForm):
    """Who sits in a new session, and who leads it."""

    members = forms.MultipleChoiceField(
        label=_("Members"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose the members who sit in this session.")},
    )
    chair = forms.ChoiceField(label=_("Chair"))
    place = forms.CharField(
        label=_("Place"),
        help_text=_("Where the members meet; the minutes name it."),
        max_length=120,
        widget=forms.TextInput(attrs={"dir": "auto"}),
    )

    def __init__(self, data: QueryDict | None = None, *, people: Iterable[User]) -> None:
        super().__init__(data)
        self.people = {str(person.pk): person for person in people}
        names = [(key, staff_name(person)) for key, person in self.people.items()]
        offer(self, "members", names)
        offer(self, "chair", names)

    def seats(self) -> list[User]:
        """The chosen members."""
        return [self.people[key] for key in self.cleaned_data["members"]]

    def head(self) -> User:
        """The chosen chair."""
        return self.people[self.cleaned_data["chair"]]


class SeatForm(DeskForm):
    """Who else sits in an open session."""

    member = forms.ChoiceField(label=_("Another member"))

    def __init__(self, data: QueryDict | None = None, *, people: Iterable[User]) -> None:
        super().__init__(data)
        self.people = {str(person.pk): person for person in people}
        offer(self, "member", [(key, staff_name(one)) for key, one in self.people.items()])


class AgendaForm(DeskForm):
    """Which ready cases to put on the agenda, several at once."""

    case = forms.MultipleChoiceField(
        label=_("Cases that wait for the committee"), widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, data: QueryDict | None = None, *, cases: Mapping[str, str]) -> None:
        super().__init__(data)
        offer(self, "case", cases.items())


class VoteForm(DeskForm):
    """One vote with its ground and its reasons."""

    no_conflict = forms.BooleanField(
        label=_("I have no conflict of interest in this case"),
        error_messages={
            "required": _("Tick this, or declare your conflict of interest and step aside.")
        },
    )
    vote = forms.ChoiceField(label=_("Your vote"), choices=Vote.choices, widget=forms.RadioSelect)
    ground = forms.ChoiceField(label=_("Ground"), choices=GROUNDS)
    reasons = forms.CharField(
        label=_("Reasons"),
        help_text=_("The other members read them once they have voted."),
        max_length=LIMIT,
        widget=forms.Textarea(attrs=LONG),
    )

    def clean(self) -> dict[str, Any]:
        """The ground must be one for the vote that was chosen."""
        given: dict[str, Any] = super().clean() or self.cleaned_data  # Any: Django's own shape
        fitting = FITTING.get(given.get("vote", ""))
        if fitting and given.get("ground") and given["ground"] not in fitting:
            self.add_error("ground", _("Choose a ground that fits your vote."))
        return given


class ConflictForm(DeskForm):
    """Why a member steps aside."""

    reason = forms.CharField(
        label=_("What is the conflict of interest?"),
        help_text=_("You will not vote on this case and will not open it again."),
        max_length=LIMIT,
        widget=forms.Textarea(attrs=LONG),
    )


class DecisionForm(DeskForm):
    """What the applicant is told: ground, words, conditions; and why it is early where it is."""

    ground = forms.ChoiceField(
        label=_("Ground of the decision"),
        help_text=_("The applicant reads it in their own language, before your words."),
        widget=forms.RadioSelect,
    )
    reason = forms.CharField(
        label=_("Reason for the applicant"),
        help_text=_("The applicant reads these words. Write plainly and kindly."),
        max_length=LIMIT,
        widget=forms.Textarea(attrs=LONG),
    )
    conditions = forms.CharField(
        label=_("Conditions of the acceptance"),
        help_text=_("One on each line. The applicant reads them, and registration waits for them."),
        required=False,
        max_length=LIMIT,
        widget=forms.Textarea(attrs=LONG),
    )
    early_reason = forms.CharField(
        label=_("Reason for deciding before the promised date"),
        max_length=LIMIT,
        widget=forms.Textarea(attrs=LONG),
    )

    def __init__(self, data: QueryDict | None = None, *, early: bool, outcome: Vote) -> None:
        super().__init__(data)
        offer(self, "ground", choices(FITTING[outcome]))
        if outcome != Vote.ACCEPT:
            del self.fields["conditions"]
        if not early:
            del self.fields["early_reason"]
