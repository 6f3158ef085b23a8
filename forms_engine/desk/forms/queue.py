"""The queue's filters as a form; what it means is read by cases.filters from the address."""

from collections.abc import Iterable

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from forms_engine.cases.enums import Kind, State
from forms_engine.cases.ordering import Sort
from forms_engine.forms.types import Text
from forms_engine.staff.models import User

from ..labels import channels
from ..people import staff_name
from .base import DeskForm
from .choices import offer

ALL = ("", _("All"))
YES = [ALL, ("1", _("Yes"))]


class QueueForm(DeskForm):
    """Shows the filters that stand in the address; it never refuses anything."""

    refuses_nothing = True

    search = forms.CharField(
        label=_("Reference, name, phone or document number"),
        required=False,
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}),
    )
    sort = forms.ChoiceField(label=_("Order"), required=False)
    state = forms.ChoiceField(label=_("State"), required=False, choices=[ALL, *State.choices])
    kind = forms.ChoiceField(label=_("Kind"), required=False, choices=[ALL, *Kind.choices])
    service = forms.ChoiceField(label=_("Service"), required=False)
    channel = forms.ChoiceField(label=_("Channel"), required=False)
    assignee = forms.ChoiceField(label=_("Responsible"), required=False)
    urgent = forms.ChoiceField(label=_("Urgent only"), required=False, choices=YES)
    overdue = forms.ChoiceField(label=_("Overdue only"), required=False, choices=YES)
    soon = forms.ChoiceField(label=_("Dates about to pass only"), required=False, choices=YES)
    ended = forms.ChoiceField(label=_("Ended ones"), required=False, choices=YES)

    def __init__(
        self,
        data: QueryDict,
        *,
        user: User,
        people: Iterable[User],
        services: Iterable[tuple[str, str]],
        ended: bool,
    ) -> None:
        super().__init__(data)
        offer(self, "sort", [(sort, sort.label_among(ended=ended)) for sort in Sort])
        offer(self, "service", [ALL, *services])
        offer(self, "channel", [ALL, *channels()])
        offer(self, "assignee", [ALL, *_people(user, people)])


def _people(user: User, people: Iterable[User]) -> list[tuple[str, Text]]:
    """Mine, nobody's, then every other of these colleagues."""
    others = [person for person in people if person.pk != user.pk]
    names = [(str(person.pk), staff_name(person)) for person in others]
    return [(str(user.pk), _("Mine")), ("none", _("Nobody")), *names]
