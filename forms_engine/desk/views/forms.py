"""The forms as content: versions, who is still filling them in, where they are left."""

from datetime import timedelta

from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from forms_engine.clock.time import today
from forms_engine.forms.diff import diff
from forms_engine.forms.form import load
from forms_engine.forms.models import FormVersion
from forms_engine.forms.queries import published_forms, titles, versions_of
from forms_engine.forms.standing import standing
from forms_engine.runs.counts import open_by_code, places, sent_by_code

from ..columns.forms import (
    Row,
    changes_table,
    counts_tables,
    diff_url,
    form_url,
    forms_table,
    version_rows,
    versions_table,
)
from ..forms.versions import CompareForm, CountsForm
from ..pages import Crumb, page
from ..paging import latest_page
from ..reading.forms import counts_of
from ..requests import StaffRequest

MONTH = timedelta(days=30)
SIZE = 20
BEFORE = "before"


@require_GET
def listing(request: StaffRequest) -> HttpResponse:
    """Every form: its version, how many are filling it in, how many were sent lately."""
    found = list(published_forms())
    opened, sent = open_by_code(), sent_by_code(since=today() - MONTH)
    named = titles([one.version for one in found], get_language() or "ar")
    rows = [
        Row(
            one.version,
            named.get(one.version_id, one.code),
            open=opened.get(one.code, 0),
            sent=sent.get(one.code, 0),
            standing=standing(one),
        )
        for one in found
    ]
    return page(request, "forms/list", title=_("Forms"), rows=rows, table=forms_table(rows))


@require_GET
def form(request: StaffRequest, code: str) -> HttpResponse:
    """One form: its versions, and what happens at each place of one of them."""
    numbers = _numbers(code)
    asked = CountsForm(request.GET, numbers=numbers)
    chosen = _version(code, asked.number() or numbers[0])
    days = asked.days_back()
    since = today() - timedelta(days=days) if days else None
    shown = load(chosen, get_language() or "ar")
    counts = counts_of(shown, found := places(chosen.pk, since=since))
    before = request.GET.get(BEFORE, "")
    versions, older = latest_page(versions_of(code), field="number", before=before, size=SIZE)
    return page(
        request,
        "forms/form",
        _parent(),
        title=str(shown.title),
        versions=versions_table(version_rows(versions, numbers)),
        older=f"{form_url(code)}?{BEFORE}={older}" if older else "",
        form=asked,
        chosen=chosen,
        tables=counts_tables(counts) if found else [],
        more=counts.more,
    )


@require_GET
def compare(request: StaffRequest, code: str, old: int, new: int) -> HttpResponseBase:
    """What changed between two versions, line by line; choosing others leads to their address."""
    numbers = _numbers(code)
    asked = CompareForm(request.GET or {"old": old, "new": new}, numbers=numbers)
    if request.GET and asked.is_valid():
        return redirect(diff_url(code, asked.cleaned_data["old"], asked.cleaned_data["new"]))
    versions, language = (_version(code, old), _version(code, new)), get_language() or "ar"
    changes = diff(*versions, language)
    named = titles(versions, language).get(versions[1].pk, code)
    return page(
        request,
        "forms/diff",
        _parent(),
        (named, form_url(code)),
        title=_("From version %(old)s to version %(new)s") % {"old": old, "new": new},
        form=asked,
        changes=changes,
        table=changes_table(changes),
    )


def _numbers(code: str) -> list[int]:
    """The numbers of a form's versions, newest first; Http404 for a form that there is not."""
    found = list(versions_of(code).order_by("-number").values_list("number", flat=True))
    if not found:
        raise Http404
    return found


def _version(code: str, number: int) -> FormVersion:
    found = FormVersion.objects.filter(code=code, number=number).first()
    if found is None:
        raise Http404
    return found


def _parent() -> Crumb:
    """The crumb above a form."""
    return _("Forms"), reverse("desk:forms")
