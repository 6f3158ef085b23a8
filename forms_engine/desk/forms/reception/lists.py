"""The filters of the reception's lists; what stands in the address, and nothing is refused."""

from django import forms
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from forms_engine.reception.enums import Direction, Platform
from forms_engine.reception.queries import letter_years

from ..base import DeskForm
from ..choices import offer

ALL = ("", _("All"))
FOLD: dict[str, bool] = {"open": True, "ended": False}


class PickForm(DeskForm):
    """One choice, or all."""

    pick = forms.ChoiceField(required=False)
    label: str | Promise = ""

    def __init__(self, data: QueryDict) -> None:
        super().__init__(data)
        self.fields["pick"].label = str(self.label)
        offer(self, "pick", [ALL, *self.options()])

    def options(self) -> list[tuple[str, str | Promise]]:
        """The codes with their words; each list says its own, so that this one is never called."""
        raise NotImplementedError

    @property
    def picked(self) -> str:
        """The code that was chosen; "" for all and for what is none."""
        return str(self.cleaned_data["pick"]) if self.is_valid() else ""

    @property
    def query(self) -> dict[str, str]:
        """What the next page's address repeats."""
        return {"pick": self.picked} if self.picked else {}


class CallPick(PickForm):
    """Calls in or out."""

    label = _("Who called?")

    def options(self) -> list[tuple[str, str | Promise]]:
        """Both directions."""
        return list(Direction.choices)


class PlatformPick(PickForm):
    """One platform."""

    label = _("Platform")

    def options(self) -> list[tuple[str, str | Promise]]:
        """Every platform."""
        return list(Platform.choices)


class YearPick(PickForm):
    """The letters of one year."""

    label = _("Year")

    def options(self) -> list[tuple[str, str | Promise]]:
        """The years that have letters."""
        return [(str(year), str(year)) for year in letter_years()]


class OpenPick(PickForm):
    """Requests that are open, or have ended."""

    label = _("Requests")

    def options(self) -> list[tuple[str, str | Promise]]:
        """Either."""
        return [("open", _("Open")), ("ended", _("Ended"))]
