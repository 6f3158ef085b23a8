"""How many cases came, by which channel, of which kind, and where they stand."""

import csv
from urllib.parse import urlencode

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from forms_engine.reception.report import Report, count_cases

from ...columns.counts import lines, tables
from ...days import short
from ...forms.reception.period import PeriodForm
from ...pages import page
from ...requests import StaffRequest

BOM = "\ufeff"  # without it spreadsheets misread Arabic


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


@require_GET
def as_csv(request: StaffRequest) -> HttpResponse:
    """The same figures as a file."""
    form = PeriodForm(request.GET)
    if not form.is_valid() or form.period is None:
        return counts(request)
    return _file(count_cases(form.period), name=f"{form.period.first}-{form.period.last}")


def _file(report: Report, *, name: str) -> HttpResponse:
    response = HttpResponse(
        BOM,
        content_type="text/csv; charset=utf-8",
        headers={
            "Content-Disposition": f'attachment; filename="cases-{name}.csv"',
            "Cache-Control": "private, no-store",
        },
    )
    writer = csv.writer(response)
    writer.writerow([_("By"), _("Group"), _("Cases")])
    writer.writerows(lines(report))
    return response
