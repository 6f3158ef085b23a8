"""Holidays and season shifts, for administrators: add, change, remove."""

from dataclasses import dataclass

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from forms_engine.clock.models import Holiday, Shift
from forms_engine.clock.services import drop, keep
from forms_engine.posting import post_only

from ..forms.calendar import HolidayForm, ShiftForm
from ..guard import View
from ..pages import Crumb, page
from ..requests import StaffRequest


@dataclass(frozen=True)
class Kind:
    """The three screens of one kind of period."""

    screen: str
    form: type[HolidayForm]
    new: str | Promise

    @property
    def add(self) -> View:
        """Write a new one."""

        @require_http_methods(["GET", "POST"])
        def add(request: StaffRequest) -> HttpResponse:
            return self._write(request, self.form.model(), title=str(self.new))

        return add

    @property
    def edit(self) -> View:
        """Change one that is there."""

        @require_http_methods(["GET", "POST"])
        def edit(request: StaffRequest, pk: int) -> HttpResponse:
            row = _row(self.form.model, pk)
            return self._write(request, row, title=str(row))

        return edit

    @property
    def remove(self) -> View:
        """Take one out."""

        @post_only
        def remove(request: StaffRequest, pk: int) -> HttpResponseRedirect:
            drop(_row(self.form.model, pk), by=request.user)
            messages.success(request, _("Removed. Dates already promised stay as they are."))
            return redirect("desk:calendar")

        return remove

    def _write(self, request: StaffRequest, row: Holiday | Shift, *, title: str) -> HttpResponse:
        shown = self.form.shown(row) if row.pk else None
        form = self.form(request.POST or None, initial=shown)
        if form.is_valid() and _kept(form, row, request):
            messages.success(
                request, _("Saved. It counts for dates that are promised from now on.")
            )
            return redirect(f"{reverse('desk:calendar')}?month={row.first:%Y-%m}")
        drop_url = reverse(f"desk:{self.screen}_drop", args=[row.pk]) if row.pk else ""
        return page(
            request,
            "calendar/period",
            parent(),
            title=title,
            status=422 if form.errors else 200,
            form=form,
            drop_url=drop_url,
        )


def _row(model: type[Holiday] | type[Shift], pk: int) -> Holiday | Shift:
    return (
        get_object_or_404(Holiday, pk=pk) if model is Holiday else get_object_or_404(Shift, pk=pk)
    )


def _kept(form: HolidayForm, row: Holiday | Shift, request: StaffRequest) -> bool:
    """True once the row is kept; what is refused goes back into the form."""
    for name, value in form.values().items():
        setattr(row, name, value)
    try:
        keep(row, by=request.user)
    except ValidationError as refusal:
        form.add_error(None, refusal)
    return not form.errors


def parent() -> Crumb:
    """The crumb above."""
    return _("Calendar"), reverse("desk:calendar")


HOLIDAYS = Kind("holiday", HolidayForm, gettext_lazy("Add a holiday"))
SHIFTS = Kind("shift", ShiftForm, gettext_lazy("Add a season shift"))
