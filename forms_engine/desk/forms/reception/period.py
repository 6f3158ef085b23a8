"""Which months to count, of either calendar."""

from typing import Literal

from django import forms
from django.http import QueryDict
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from hijridate import Gregorian, Hijri

from forms_engine.clock.time import today
from forms_engine.reception.report import Period, period_of, this_month
from forms_engine.reception.services.exporting import Why

from ..base import DeskForm
from ..choices import offer

MONTHS = 26
Months = list[tuple[str, str]]
Spoken = Literal["ar", "en"]


def _gregorian(language: Spoken) -> Months:
    """This month and those before it."""
    year, month, found = today().year, today().month, []
    for _number in range(MONTHS):
        name = Gregorian(2000, month, 1).month_name(language)
        found.append((f"g-{year}-{month:02d}", f"{name} {year}"))
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    return found


def _hijri(language: Spoken) -> Months:
    day = today()
    here = Gregorian(day.year, day.month, day.day).to_hijri()
    year, month, found = here.year, here.month, []
    for _number in range(MONTHS):
        name = Hijri(1440, month, 1).month_name(language)
        found.append((f"h-{year}-{month:02d}", f"{name} {year}"))
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    return found


class PeriodForm(DeskForm):
    """From the beginning of one month to the end of another."""

    first = forms.ChoiceField(label=_("From the month"))
    last = forms.ChoiceField(label=_("To the end of the month"))

    def __init__(self, data: QueryDict) -> None:
        given = {"first": data.get("first") or this_month()}
        given["last"] = data.get("last") or given["first"]
        super().__init__(given)
        language: Spoken = "ar" if (get_language() or "ar").startswith("ar") else "en"
        months = [
            (str(_("Hijri")), _hijri(language)),
            (str(_("Gregorian")), _gregorian(language)),
        ]
        for name in ("first", "last"):
            offer(self, name, months)  # type: ignore[arg-type]  # groups of choices
        self.period: Period | None = None

    def clean(self) -> dict[str, object]:
        """A period does not end before it begins."""
        given = self.cleaned_data
        if not self.errors:
            try:
                self.period = period_of(given["first"], given["last"])
            except ValueError:
                self.add_error("last", _("Choose a month that is not before the first."))
        return given


class WhyForm(DeskForm):
    """What the counts are taken out for."""

    why = forms.ChoiceField(
        label=_("What is it for?"),
        help_text=_("Your name, the period and this purpose are kept in the history."),
        choices=Why.choices,
        widget=forms.RadioSelect,
    )
