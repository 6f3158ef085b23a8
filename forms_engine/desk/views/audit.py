"""The audit page: the whole history of one case and whether its chain is unbroken."""

from django import forms
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from forms_engine.audit.models import Event
from forms_engine.audit.queries import history
from forms_engine.audit.verify import verify
from forms_engine.cases.models import Case
from forms_engine.cases.queries import visible
from forms_engine.cases.references import read_reference

from ..columns.audit import table
from ..forms.base import DeskForm
from ..pages import page
from ..reading.history import lines
from ..requests import StaffRequest

LATEST = 50


class ReferenceForm(DeskForm):
    """Whose history to check."""

    reference = forms.CharField(
        label=gettext_lazy("Reference"),
        max_length=40,
        widget=forms.TextInput(attrs={"dir": "ltr", "autocomplete": "off"}),
    )


@require_GET
def audit(request: StaffRequest) -> HttpResponse:
    """One case's events with the verdict on its chain; else the latest events of the house."""
    form = ReferenceForm(request.GET or None)
    case = _case(request, form)
    latest = Event.objects.select_related("by").order_by("-at", "-pk")[:LATEST]
    return page(
        request,
        "audit/audit",
        title=_("History check"),
        form=form,
        case=case,
        asked=form.is_bound,
        faults=verify(case.stream) if case else [],
        events=lines(case, history(case.stream), told=True) if case else [],
        table=table(latest),
    )


def _case(request: StaffRequest, form: ReferenceForm) -> Case | None:
    """The case that was asked for, or None."""
    reference = read_reference(form.cleaned_data["reference"]) if form.is_valid() else None
    if reference is None:
        return None
    return visible(request.user).select_related("key").filter(reference=reference).first()
