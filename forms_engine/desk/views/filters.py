"""A person's saved filters of the queue: keep, rename, share, remove, bring back."""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from forms_engine.casework.exceptions import CaseworkError
from forms_engine.casework.models import SavedFilter
from forms_engine.casework.services.saving import (
    kept_query,
    remove_filter,
    rename_filter,
    save_filter,
)
from forms_engine.posting import post_only

from ..columns.filters import table
from ..columns.queue import queue_url
from ..forms.many import SavedFilterForm
from ..pages import Crumb, page
from ..requests import StaffRequest


@require_GET
def listing(request: StaffRequest) -> HttpResponse:
    """One's own filters, and those that were removed lately."""
    own = SavedFilter.objects.filter(owner=request.user)
    rows = list(own.filter(removed_at=None))
    gone = list(own.exclude(removed_at=None).order_by("-removed_at")[:5])
    return page(
        request,
        "filters/list",
        _queue(),
        title=_("My filters"),
        rows=rows,
        table=table(rows, removed=False),
        gone=gone,
        gone_table=table(gone, removed=True),
    )


@require_http_methods(["GET", "POST"])
def save(request: StaffRequest) -> HttpResponse:
    """Keep the filters that stand in the address under a name."""
    query = kept_query(request.GET.dict())
    form = SavedFilterForm(request.POST or None)
    if form.is_valid():
        try:
            save_filter(request.user, query=query, **form.cleaned_data)
            messages.success(request, _("The filter is kept."))
            return redirect(f"{queue_url()}?{query}")
        except CaseworkError as refusal:
            form.add_error(refusal.field or None, str(refusal.words))
    return _form(request, form, title=_("Keep this filter"), back=f"{queue_url()}?{query}")


@require_http_methods(["GET", "POST"])
def edit(request: StaffRequest, pk: int) -> HttpResponse:
    """Rename one of one's own filters, or share it."""
    row = _own(request, pk)
    given = {"name": row.name, "shared": row.shared}
    form = SavedFilterForm(request.POST or None, initial=given)
    if form.is_valid():
        try:
            rename_filter(row, **form.cleaned_data)
            messages.success(request, _("The filter was changed."))
            return redirect("desk:filters")
        except CaseworkError as refusal:
            form.add_error(refusal.field or None, str(refusal.words))
    return _form(request, form, title=_("Change the filter"), back=reverse("desk:filters"))


@post_only
def remove(request: StaffRequest, pk: int) -> HttpResponseRedirect:
    """Remove one of one's own filters (`removed` is 1), or bring it back."""
    removed = request.POST.get("removed", "1") == "1"
    try:
        remove_filter(_own(request, pk), removed=removed)
        gone = _("The filter was removed. It can be brought back below.")
        messages.success(request, gone if removed else _("The filter is back."))
    except CaseworkError as refusal:
        messages.error(request, str(refusal.words))
    return redirect("desk:filters")


def _own(request: StaffRequest, pk: int) -> SavedFilter:
    return get_object_or_404(SavedFilter, pk=pk, owner=request.user)


def _queue() -> Crumb:
    return _("Requests"), reverse("desk:queue")


def _form(request: StaffRequest, form: SavedFilterForm, *, title: str, back: str) -> HttpResponse:
    status = 422 if form.is_bound else 200
    return page(request, "filters/form", _queue(), title=title, status=status, form=form, back=back)
