"""The form of a research report: the meeting, the findings, and one answer to each criterion."""

from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from forms_engine.cases.enums import Recommendation
from forms_engine.clock.time import today
from forms_engine.research.criteria import CRITERIA
from forms_engine.research.enums import Way
from forms_engine.research.services import GROUND_LIMIT, LINE_LIMIT, Answer, Findings

from .base import DeskForm
from .cases import DayField

LINE = {"dir": "auto"}
REPORT_LIMIT = 20_000


class ResearchForm(DeskForm):
    """Everything that goes to the committee; `version` is the case that was seen."""

    version = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
    way = forms.ChoiceField(
        label=_("How did you meet the person?"), choices=Way.choices, widget=forms.RadioSelect
    )
    met_on = DayField(label=_("On which day?"))
    place = forms.CharField(
        label=_("Where?"),
        help_text=_("The camp, hotel, counter or number where it took place."),
        max_length=LINE_LIMIT,
        widget=forms.TextInput(attrs=LINE),
    )
    met = forms.CharField(
        label=_("Whom did you meet?"),
        help_text=_("Names, and how they belong to the person who asks."),
        max_length=LINE_LIMIT,
        widget=forms.TextInput(attrs=LINE),
    )
    report = forms.CharField(
        label=_("What social research found"),
        max_length=REPORT_LIMIT,
        widget=forms.Textarea(attrs={"dir": "auto", "rows": 8}),
    )
    recommendation = forms.ChoiceField(
        label=_("Recommendation to the committee"),
        choices=Recommendation.choices,
        widget=forms.RadioSelect,
    )

    def __init__(self, data: QueryDict | None = None, *, version: int) -> None:
        super().__init__(data, initial={"version": version})
        for criterion in CRITERIA:
            levels = [(str(level), words) for level, words in enumerate(criterion.levels)]
            self.fields[f"level_{criterion.code}"] = forms.ChoiceField(
                label=str(criterion.label), choices=levels, widget=forms.RadioSelect
            )
            self.fields[f"ground_{criterion.code}"] = forms.CharField(
                label=_("What does your answer rest on?"),
                max_length=GROUND_LIMIT,
                widget=forms.TextInput(attrs=LINE),
            )
        self.order_fields([*self._before(), "recommendation"])

    def _before(self) -> list[str]:
        """The recommendation is asked last."""
        return [name for name in self.fields if name != "recommendation"]

    def clean_met_on(self) -> str:
        """Not a day that is still to come."""
        day: str = self.cleaned_data["met_on"]
        if day > today().isoformat():
            raise forms.ValidationError(_("Choose today or a day before it."))
        return day

    @property
    def answers(self) -> dict[str, Answer]:
        """What was answered to each criterion."""
        given: dict[str, Any] = self.cleaned_data  # Any: Django's own shape
        return {
            one.code: Answer(int(given[f"level_{one.code}"]), given[f"ground_{one.code}"])
            for one in CRITERIA
        }

    @property
    def findings(self) -> Findings:
        """The report as the research room files it."""
        given = self.cleaned_data
        return Findings(
            way=given["way"],
            met_on=date.fromisoformat(given["met_on"]),
            place=given["place"],
            met=given["met"],
            report=given["report"],
            recommendation=given["recommendation"],
            answers=self.answers,
        )
