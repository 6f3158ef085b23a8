"""The forms of the work on a case: a check, a task, a link, a duplicate."""

from collections.abc import Iterable
from datetime import date

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from forms_engine.cases.references import read_reference
from forms_engine.casework.enums import TO_STAFF, Against, Outcome, Tie
from forms_engine.casework.services.checking import NOTE_LIMIT, Check
from forms_engine.casework.services.duplicates import REASON_LIMIT
from forms_engine.casework.services.todo import WHAT_LIMIT
from forms_engine.staff.models import User

from ..people import staff_name
from .base import DeskForm
from .cases import DayField
from .choices import offer

LTR = {"dir": "ltr", "autocomplete": "off", "autocapitalize": "characters"}
AUTO = {"dir": "auto"}


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


class CheckForm(DeskForm):
    """What an answer was compared with, and how it came out."""

    outcome = forms.ChoiceField(
        label=_("What did you find?"),
        choices=Outcome.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what you found.")},
    )
    against = forms.ChoiceField(
        label=_("What did you compare it with?"),
        help_text=_("Look at it and give it back. Never copy or photograph an identity document."),
        choices=Against.choices,
        widget=forms.RadioSelect,
        required=False,
    )
    sighted = forms.BooleanField(label=_("I saw the original with my own eyes"), required=False)
    valid_until = DayField(
        label=_("Valid until"),
        help_text=_("The day on which the document ends, if it has one."),
        required=False,
    )
    note = forms.CharField(
        label=_("Note"),
        help_text=_("Needed where it differs, or where no check is needed. Write no numbers."),
        max_length=NOTE_LIMIT,
        required=False,
        widget=forms.Textarea(attrs={"dir": "auto", "rows": 3}),
    )

    def check_made(self) -> Check:
        """What was said, once the form is valid."""
        given = self.cleaned_data
        return Check(
            outcome=given["outcome"],
            against=given["against"],
            sighted=given["sighted"],
            valid_until=_day(given["valid_until"]),
            note=given["note"],
        )


class DeclareForm(DeskForm):
    """How the applicant declared that the data is true."""

    method = forms.ChoiceField(
        label=_("How was it declared?"),
        choices=[(way.value, way.label) for way in TO_STAFF],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose how the declaration was made.")},
    )


class TaskForm(DeskForm):
    """What is to be done, by whom, and by which day."""

    what = forms.CharField(
        label=_("What is to be done?"),
        max_length=WHAT_LIMIT,
        widget=forms.TextInput(attrs=AUTO),
        error_messages={"required": _("Write what is to be done, in a few words.")},
    )
    who = forms.ChoiceField(label=_("By whom?"))
    due_on = DayField(
        label=_("By which day?"), error_messages={"required": _("Choose today or a later day.")}
    )

    def __init__(
        self, data: QueryDict | None = None, *, people: Iterable[User], me: User, due_on: date
    ) -> None:
        super().__init__(data, initial={"who": me.pk, "due_on": due_on})
        self.people = {str(person.pk): person for person in people}
        offer(self, "who", [(key, staff_name(one)) for key, one in self.people.items()])

    def given(self) -> tuple[str, User, date]:
        """What, who and by when, once the form is valid."""
        given = self.cleaned_data
        return given["what"], self.people[given["who"]], date.fromisoformat(given["due_on"])


class OtherCaseForm(DeskForm):
    """Names another case by its reference; subclasses name the field."""

    other = forms.CharField(
        label=_("Reference of the other case"),
        max_length=20,
        widget=forms.TextInput(attrs=LTR),
        error_messages={"required": _("Write the reference of the other case.")},
    )

    def clean_other(self) -> str:
        """The reference as it is stored."""
        known = read_reference(self.cleaned_data["other"])
        if known is None:
            raise forms.ValidationError(_("This is not a reference. It looks like M7K4-XW9P."))
        return known


class FamilyForm(OtherCaseForm):
    """With whom the applicant belongs together, and how."""

    tie = forms.ChoiceField(
        label=_("What are they to each other?"),
        choices=Tie.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what they are to each other.")},
    )


class DuplicateForm(OtherCaseForm):
    """Which case goes on instead of this one, and why."""

    version = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
    reason = forms.CharField(
        label=_("How do you know that it is the same request?"),
        help_text=_("Kept in the history of the case. The applicant does not read it."),
        max_length=REASON_LIMIT,
        widget=forms.Textarea(attrs={"dir": "auto", "rows": 3}),
        error_messages={"required": _("Write how you know that it is the same request.")},
    )
