"""The forms of interviews: times that are opened, somebody who comes, what became of it."""

from collections.abc import Iterable

from django import forms
from django.conf import settings
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from forms_engine.clock.time import today
from forms_engine.forms.fields import Words
from forms_engine.reception.enums import Standing, Way
from forms_engine.reception.models import Slot
from forms_engine.reception.models.interviews import MOST_SEATS, SETTLED
from forms_engine.reception.services.slots import MOST_AT_ONCE, Hours
from forms_engine.runs.enums import Channel
from forms_engine.staff.models import User

from ...reading.reception import slot_words
from ..base import DeskForm
from ..choices import offer
from .contact import LONG, SHORT, ContactForm
from .times import Clock, Day

LENGTHS = (15, 20, 30, 45, 60)
WALK_IN = "now"


def _minutes(number: int) -> str:
    return ngettext("%(n)s minute", "%(n)s minutes", number) % {"n": number}


class SlotsForm(DeskForm):
    """The times of one day."""

    day = Day(label=_("Day"), error_messages={"required": _("Choose a day.")})
    first = Clock(label=_("From"), error_messages={"required": _("Choose when the first begins.")})
    last = Clock(label=_("To"), error_messages={"required": _("Choose when the last ends.")})
    minutes = forms.TypedChoiceField(label=_("Length of one interview"), coerce=int, initial=30)
    way = forms.ChoiceField(label=_("Where is it held?"), choices=Way.choices, initial=Way.OFFICE)
    place = Words(
        label=_("Place"),
        help_text=_("Visitors read this: the building, the floor, the room."),
        required=False,
        max_length=120,
        widget=forms.TextInput(attrs=SHORT),
    )
    language = forms.ChoiceField(label=_("Language"), choices=settings.LANGUAGES)
    capacity = forms.IntegerField(
        label=_("How many people at the same time?"),
        min_value=1,
        max_value=MOST_SEATS,
        initial=1,
    )

    def __init__(self, data: QueryDict | None = None) -> None:
        super().__init__(data, initial={"day": today()})
        offer(self, "minutes", [(str(number), _minutes(number)) for number in LENGTHS])

    def clean(self) -> dict[str, object]:
        """A day ahead, an hour after another, a place at the office, not too many at once."""
        given = self.cleaned_data
        if given.get("day") and given["day"] < today():
            self.add_error("day", _("Choose today or a later day."))
        if given.get("way") == Way.OFFICE and not given.get("place"):
            self.add_error("place", _("Write the place: visitors need to find it."))
        if not self.errors:
            self._clean_times()
        return given

    def _clean_times(self) -> None:
        number = len(list(self.hours().times()))
        if not number:
            self.add_error("last", _("Choose a later end: not one interview fits in."))
        elif number > MOST_AT_ONCE:
            self.add_error("last", _("These are too many times at once: open fewer."))

    def hours(self) -> Hours:
        """The times as the service takes them."""
        return Hours(**self.cleaned_data)


class InterviewForm(ContactForm):
    """Somebody who is here now, or for whom we book."""

    channel = Channel.INTERVIEW
    slot = forms.ChoiceField(label=_("When?"))
    field_order = ("slot", "reference", "kind", "name")

    def __init__(self, data: QueryDict | None = None, *, user: User, slots: Iterable[Slot]) -> None:
        super().__init__(data, user=user)
        now = (WALK_IN, _("Now: they came without a booking"))
        offer(self, "slot", [now, *((str(slot.pk), slot_words(slot)) for slot in slots)])

    def clean(self) -> dict[str, object]:
        """An interview ahead belongs to a request that has not ended."""
        given = super().clean()
        if self.case and not self.case.is_open and given.get("slot") != WALK_IN:
            self.add_error("reference", _("This request has ended: open a new one."))
        return given

    @property
    def slot_id(self) -> int | None:
        """The slot that was chosen; None for a walk-in."""
        chosen = self.cleaned_data["slot"]
        return None if chosen == WALK_IN else int(chosen)


class SettleForm(DeskForm):
    """What became of a booked interview."""

    standing = forms.ChoiceField(
        label=_("What became of it?"),
        choices=[(one.value, one.label) for one in SETTLED],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose whether the interview was held.")},
    )
    notes = Words(
        label=_("Notes of the interview"),
        help_text=_("They stand on the request; the applicant does not see them."),
        required=False,
        max_length=LONG,
        widget=forms.Textarea(attrs={"dir": "auto", "rows": 6}),
    )

    def clean(self) -> dict[str, object]:
        """An interview that was held has notes."""
        given = self.cleaned_data
        if given.get("standing") == Standing.HELD and not given.get("notes"):
            self.add_error("notes", _("Write down what was said."))
        return given


class DayForm(DeskForm):
    """Which day to look at."""

    day = Day(label=_("Day"), required=False)
