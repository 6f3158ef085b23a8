"""The forms of the committee's screens."""

from collections.abc import Iterable

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from forms_engine.cases.models import Case
from forms_engine.committee.enums import Vote
from forms_engine.staff.models import User

from ..people import staff_name
from .choices import offer

LIMIT = 4000
LONG = {"dir": "auto", "rows": 4}


class SessionForm(forms.Form):
    """Who sits in a new session, and who leads it."""

    members = forms.MultipleChoiceField(
        label=_("Members"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose the members who sit in this session.")},
    )
    chair = forms.ChoiceField(label=_("Chair"))

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


class AgendaForm(forms.Form):
    """Which ready case to put on the agenda."""

    case = forms.ChoiceField(label=_("Case that waits for the committee"))

    def __init__(self, data: QueryDict | None = None, *, cases: Iterable[Case]) -> None:
        super().__init__(data)
        self.cases = {case.reference: case for case in cases}
        offer(self, "case", [(reference, reference) for reference in self.cases])


class VoteForm(forms.Form):
    """One vote with its reasons."""

    vote = forms.ChoiceField(label=_("Your vote"), choices=Vote.choices, widget=forms.RadioSelect)
    reasons = forms.CharField(
        label=_("Reasons"),
        help_text=_("The other members read them once they have voted."),
        max_length=LIMIT,
        widget=forms.Textarea(attrs=LONG),
    )


class ConflictForm(forms.Form):
    """Why a member steps aside."""

    reason = forms.CharField(
        label=_("What is the conflict of interest?"),
        help_text=_("You will not vote on this case and will not open it again."),
        max_length=LIMIT,
        widget=forms.Textarea(attrs=LONG),
    )


class DecisionForm(forms.Form):
    """What the applicant is told, and why the decision is early where it is."""

    reason = forms.CharField(
        label=_("Reason for the applicant"),
        help_text=_("The applicant reads these words. Write plainly and kindly."),
        max_length=LIMIT,
        widget=forms.Textarea(attrs=LONG),
    )
    early_reason = forms.CharField(
        label=_("Reason for deciding before the promised date"),
        max_length=LIMIT,
        widget=forms.Textarea(attrs=LONG),
    )

    def __init__(self, data: QueryDict | None = None, *, early: bool) -> None:
        super().__init__(data)
        if not early:
            del self.fields["early_reason"]
