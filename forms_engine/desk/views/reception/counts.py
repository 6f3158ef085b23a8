"""How many cases came, by which channel, of which kind, and where they stand."""

from urllib.parse import urlencode

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from forms_engine.reception.report import Period, count_cases
from forms_engine.reception.services.exporting import Why, record_export
from forms_engine.staff.models import User
from theme.sheet import MEDIA, sheet

from ...columns.counts import lines, tables
from ...days import short
from ...files import attachment
from ...forms.reception.period import PeriodForm, WhyForm
from ...pages import page
from ...requests import StaffRequest


@require_GET
def counts(request: StaffRequest) -> HttpResponse:
    """The tables of a period; small groups are joined."""
    form = PeriodForm(request.GET)
    period = form.period if form.is_valid() else None
    report = count_cases(period) if period else None
    return page(
        request,
        "reception/counts",
        title=_("Counts"),
        status=200 if period else 422,
        form=form,
        report=report,
        period=[short(period.first), short(period.last)] if period else [],
        tables=tables(report) if report else [],
        csv_url=f"{reverse('desk:counts_csv')}?{urlencode(form.data)}",
    )


@require_http_methods(["GET", "POST"])
def as_csv(request: StaffRequest) -> HttpResponse:
    """The same figures as a file; who took it and what for is recorded."""
    period, form = PeriodForm(request.GET), WhyForm(request.POST or None)
    if not period.is_valid() or period.period is None:
        return counts(request)
    if form.is_valid():
        return _file(period.period, why=Why(form.cleaned_data["why"]), by=request.user)
    back = f"{reverse('desk:counts')}?{urlencode(period.data)}"
    title, status = _("Save the counts as a file"), 422 if form.is_bound else 200
    crumb = (_("Counts"), back)
    return page(request, "reception/save", crumb, title=title, status=status, form=form, back=back)


def _file(period: Period, *, why: Why, by: User) -> HttpResponse:
    rows = list(lines(count_cases(period)))
    record_export(period, rows=len(rows), why=why, by=by)
    text = sheet([(_("By"), _("Group"), _("Cases")), *rows])
    name = f"cases-{period.first}-{period.last}.csv"
    return attachment(text.encode(), name=name, media=MEDIA)
