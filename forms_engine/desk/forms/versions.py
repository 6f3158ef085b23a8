"""What to look at of a form: a version with a period, or two versions side by side."""

from collections.abc import Iterable

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .base import DeskForm
from .choices import offer

PERIODS = [
    ("30", gettext_lazy("The last 30 days")),
    ("365", gettext_lazy("The last 365 days")),
    ("", gettext_lazy("As long as counts are kept")),
]


class CountsForm(DeskForm):
    """Which version's counts, and of how many days; nonsense shows the newest and everything."""

    version = forms.ChoiceField(label=gettext_lazy("Version"), required=False)
    days = forms.ChoiceField(label=gettext_lazy("Period"), required=False, choices=PERIODS)

    def __init__(self, data: QueryDict, *, numbers: Iterable[int]) -> None:
        super().__init__(data)
        offer(self, "version", _named(numbers))
        self.is_valid()

    def number(self) -> int | None:
        """The version asked for, if the form has it."""
        given = self.cleaned_data.get("version")
        return int(given) if given else None

    def days_back(self) -> int | None:
        """How many days to look back."""
        given = self.cleaned_data.get("days")
        return int(given) if given else None


class CompareForm(DeskForm):
    """Two versions of one form."""

    old = forms.TypedChoiceField(label=gettext_lazy("From version"), coerce=int)
    new = forms.TypedChoiceField(label=gettext_lazy("To version"), coerce=int)

    def __init__(self, data: QueryDict | dict[str, int], *, numbers: Iterable[int]) -> None:
        super().__init__(data)
        named = _named(numbers)
        offer(self, "old", named)
        offer(self, "new", named)


def _named(numbers: Iterable[int]) -> list[tuple[str, str]]:
    return [(str(number), _("Version %(number)s") % {"number": number}) for number in numbers]
