"""Verifies a certificate by its code: valid with the least that helps, or unknown."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from forms_engine.clock.calendars import both
from forms_engine.clock.time import riyadh
from forms_engine.volunteers.models import Certificate
from forms_engine.volunteers.naming import short_name, whole_name
from forms_engine.volunteers.services.certificates import read_code, verified
from forms_engine.volunteers.times import duration

from ..throttle import Limit, TooMany, address_of, hit, too_many
from ..tracking.personal import personal
from .forms import CodeForm

PER_ADDRESS = Limit(name="verify.address", tries=30, window=timedelta(hours=1))


@personal
@require_safe
def ask(request: HttpRequest) -> HttpResponse:
    """Ask for a code; one that can be one leads to its page."""
    form = CodeForm(request.GET if "code" in request.GET else None)
    if form.is_valid() and (code := read_code(form.cleaned_data["code"])):
        return HttpResponseRedirect(reverse("public:verify", args=[code]))
    if form.is_bound and not form.errors:
        form.add_error("code", _("A code has twelve letters and digits, such as M7K4-XW9P-34BC"))
    context = {
        "form": form,
        "title": _("Verify a certificate"),
        "submit_label": _("Verify"),
    }
    status = 422 if form.is_bound else 200
    return render(request, "public/volunteering/verify_ask.html", context, status=status)


@personal
@require_safe
def verify(request: HttpRequest, code: str) -> HttpResponse:
    """Valid: first name with initial, hours, days. All else is unknown, in the same words."""
    try:
        hit(PER_ADDRESS, address_of(request))
    except TooMany as refusal:
        return too_many(request, refusal, "verify")
    found = verified(code)
    context = {"rows": _rows(found) if found else [], "code": found.code if found else ""}
    status = 200 if found else 404
    return render(request, "public/volunteering/verify.html", context, status=status)


def _rows(found: Certificate) -> list[dict[str, str]]:
    language = get_language() or "ar"
    rows = [
        (_("Volunteer"), short_name(whole_name(found.profile.case))),
        (_("Hours"), duration(found.minutes)),
        (_("Shifts"), str(found.shifts)),
        (_("From"), both(found.first_day, language)),
        (_("To"), both(found.last_day, language)),
        (_("Issued on"), both(riyadh(found.issued_at).date(), language)),
    ]
    return [{"label": label, "value": value} for label, value in rows]
