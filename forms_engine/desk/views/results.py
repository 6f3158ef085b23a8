"""What the surveys say, for quality: response rate and scores, small groups hidden."""

from django import forms
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from forms_engine.surveys.enums import Dimension
from forms_engine.surveys.queries import comments, indicators

from ..columns.results import kpis, table
from ..forms.base import DeskForm
from ..pages import page
from ..requests import StaffRequest


class MonthForm(DeskForm):
    """Which month's comments to read, as in 2026-11."""

    month = forms.RegexField(
        r"^20\d\d-(0[1-9]|1[0-2])$",
        label=gettext_lazy("Month of the comments"),
        help_text=gettext_lazy("Year and month, such as 2026-11."),
        widget=forms.TextInput(attrs={"dir": "ltr", "placeholder": "2026-11"}),
    )


@require_GET
def results(request: StaffRequest) -> HttpResponse:
    """All figures on one page; nothing can be filtered, so nothing can be told by subtraction."""
    figures = indicators()
    form = MonthForm(request.GET or None)
    return page(
        request,
        "results/results",
        title=_("Evaluation"),
        figures=figures,
        kpis=kpis(figures.total),
        tables=[table(Dimension(name), groups) for name, groups in figures.by.items() if groups],
        form=form,
        comments=comments(form.cleaned_data["month"]) if form.is_valid() else None,
    )
