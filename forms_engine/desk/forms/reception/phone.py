"""The forms of the phone: a call for the log, and a call that was promised."""

from datetime import datetime

from django import forms
from django.utils.translation import gettext_lazy as _

from forms_engine.clock.time import now
from forms_engine.forms.fields import Words
from forms_engine.reception.enums import Direction, Outcome
from forms_engine.reception.services.calls import Spoken
from forms_engine.runs.enums import Channel

from ..base import DeskForm
from .contact import LONG, ContactForm
from .times import Moment

PROMISE = _("Leave this empty where no call is promised.")


class _Promise(DeskForm):
    """A moment ahead by which we promise to call, or none."""

    promised_at = Moment(label=_("We call back by"), help_text=PROMISE, required=False)

    def clean_promised_at(self) -> datetime | None:
        """Only what lies ahead can be promised."""
        promised: datetime | None = self.cleaned_data["promised_at"]
        if promised and promised <= now():
            raise forms.ValidationError(_("Choose a time that lies ahead."))
        return promised


class LogForm(_Promise, ContactForm):
    """A call, and whose it was."""

    channel = Channel.PHONE
    direction = forms.ChoiceField(
        label=_("Who called?"),
        choices=Direction.choices,
        initial=Direction.IN,
        widget=forms.RadioSelect,
    )
    outcome = forms.ChoiceField(
        label=_("What came of it?"),
        choices=Outcome.choices,
        initial=Outcome.SPOKE,
        required=False,
    )
    field_order = ("direction", "outcome", "reference", "kind", "name")

    def clean(self) -> dict[str, object]:
        """A call is promised on a request that has not ended."""
        given = super().clean()
        if self.case and not self.case.is_open and given.get("promised_at"):
            self.add_error("reference", _("This request has ended: open a new one."))
        return given

    def spoken(self) -> Spoken:
        """The call as the service takes it."""
        given = self.cleaned_data
        return Spoken(
            direction=Direction(given["direction"]),
            outcome=Outcome(given["outcome"] or Outcome.SPOKE),
            words=given["words"],
            promised_at=given["promised_at"],
        )


class CallBackForm(_Promise):
    """What the promised call came to."""

    outcome = forms.ChoiceField(
        label=_("What came of it?"),
        choices=Outcome.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what came of the call.")},
    )
    words = Words(
        label=_("What was said"),
        required=False,
        max_length=LONG,
        widget=forms.Textarea(attrs={"dir": "auto", "rows": 4}),
    )
    promised_at = Moment(
        label=_("Nobody answered: we try again by"), help_text=PROMISE, required=False
    )
    field_order = ("outcome", "words", "promised_at")

    def clean(self) -> dict[str, object]:
        """A conversation has words."""
        given = self.cleaned_data
        if given.get("outcome") == Outcome.SPOKE and not given.get("words"):
            self.add_error("words", _("Write down what was said."))
        return given

    def spoken(self) -> Spoken:
        """The call as the service takes it."""
        given = self.cleaned_data
        return Spoken(
            direction=Direction.OUT,
            outcome=Outcome(given["outcome"]),
            words=given["words"],
            promised_at=given["promised_at"],
        )


class WaitingForm(DeskForm):
    """Which of the call-backs to list."""

    done = forms.ChoiceField(
        label=_("Show"),
        required=False,
        choices=[("", _("Those that wait")), ("1", _("Those that are done"))],
    )
